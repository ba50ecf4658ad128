package rondo.media.prepaid;

import java.util.Optional;
import rondo.media.minidisc.disc.Claim;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * Writes a block to a medium that has none. There is no method that writes over one, and none that
 * takes one away.
 */
public final class PrepaidIssue {
  private PrepaidIssue() {}

  /** Why no block was written; the medium is as it was. */
  public enum Refusal {
    /** The medium has a block, or something that may be one, at one of the places of the search. */
    ALREADY_ISSUED,
    /** The place is embossed: only a press writes there. */
    EMBOSSED,
    /** The place is not one of those that the search looks at. */
    NOT_SEARCHED,
    /** The place does not exist on this medium, or recorders would write there. */
    NOT_UNUSED,
    /** The bytes are no block of the search's form. */
    NOT_A_BLOCK
  }

  /**
   * Writes the bytes of a block; nothing when it is done.
   *
   * @throws rondo.media.minidisc.image.SectorStoreException when the drive cannot
   */
  public static Optional<Refusal> issue(
      MiniDisc disc, PrepaidSearch search, PrepaidPlace place, byte[] bytes) {
    if (!isBlock(search.form(), bytes)) {
      return Optional.of(Refusal.NOT_A_BLOCK);
    }
    if (!search.order().contains(place)) {
      return Optional.of(Refusal.NOT_SEARCHED);
    }
    if (!(search.find(disc) instanceof PrepaidReading.Plain)) {
      return Optional.of(Refusal.ALREADY_ISSUED);
    }
    return switch (place) {
      case PrepaidPlace.Embossed _ -> Optional.of(Refusal.EMBOSSED);
      case PrepaidPlace.InUtoc(int sector, int offset) ->
          unless(isOurs(disc, sector) && Claim.inUtoc(disc, sector, offset, bytes));
      case PrepaidPlace.AfterUtoc(int clusters, int sector, int offset) ->
          unless(
              PrepaidSearch.isOn(disc, place)
                  && Claim.inControlArea(
                      disc, PrepaidSearch.address(disc, clusters, sector), offset, bytes));
    };
  }

  /** A hidden sector that the table says is used has become some recorder's. */
  private static boolean isOurs(MiniDisc disc, int sector) {
    return sector < PrepaidPlace.FIRST_HIDDEN_SECTOR || !disc.contents().isUsed(sector);
  }

  private static Optional<Refusal> unless(boolean written) {
    return written ? Optional.empty() : Optional.of(Refusal.NOT_UNUSED);
  }

  /**
   * The P-TOC sector of a medium that is pressed with a block, or nothing where its place is taken
   * or the bytes are no block.
   */
  public static Optional<Sector> emboss(
      Sector ptoc, PrepaidPlace.Embossed place, BlockForm form, byte[] bytes) {
    boolean free =
        isBlock(form, bytes)
            && place.holds(bytes.length)
            && ptoc.isZero(place.offset(), bytes.length);
    return free
        ? Optional.of(headed(ptoc, place.sector()).draft().put(place.offset(), bytes).sector())
        : Optional.empty();
  }

  private static Sector headed(Sector ptoc, int number) {
    return ptoc.isZero()
        ? ptoc.draft().header(SectorHeader.at(new SectorAddress(0, number))).sector()
        : ptoc;
  }

  private static boolean isBlock(BlockForm form, byte[] bytes) {
    return bytes.length == form.size() && form.read(bytes) instanceof BlockReading.Block;
  }
}
