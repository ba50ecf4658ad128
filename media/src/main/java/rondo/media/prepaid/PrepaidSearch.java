package rondo.media.prepaid;

import java.util.ArrayList;
import java.util.List;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.UnusedArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/**
 * Looks for the block of a MiniDisc, place by place in a stated order; all places are looked at, so
 * that a second block does not go unseen.
 *
 * @param form what the issuer writes
 * @param order where to look
 */
public record PrepaidSearch(BlockForm form, List<PrepaidPlace> order) {
  /** Blocks of eight bytes at the usual places. */
  public static final PrepaidSearch STANDARD =
      new PrepaidSearch(BlockForm.STANDARD, PrepaidPlace.ORDER);

  /** Bytes after a block that are zero where there is room for them. */
  private static final int BESIDE = 8;

  public PrepaidSearch {
    order = List.copyOf(order);
    for (PrepaidPlace place : order) {
      if (!place.holds(form.size())) {
        throw new IllegalArgumentException("no " + form.size() + " unused bytes at " + place);
      }
    }
  }

  /** What is on a disc. A place that this disc does not have, or records over, holds nothing. */
  public PrepaidReading find(MiniDisc disc) {
    List<PrepaidReading.Prepaid> found = new ArrayList<>();
    List<PrepaidPlace> odd = new ArrayList<>();
    for (PrepaidPlace place : order.stream().filter(place -> isOn(disc, place)).toList()) {
      Sector sector = sector(disc, place);
      switch (read(sector, place)) {
        case BlockReading.Nothing _ -> {}
        case BlockReading.Foreign _ -> odd.add(place);
        case BlockReading.Block(PrepaidBlock block) ->
            found.add(new PrepaidReading.Prepaid(place, block, sector, isHidden(disc, place)));
      }
    }
    if (odd.isEmpty() && found.size() <= 1) {
      return found.isEmpty() ? new PrepaidReading.Plain() : found.getFirst();
    }
    found.forEach(prepaid -> odd.add(prepaid.place()));
    return new PrepaidReading.Doubtful(odd);
  }

  static boolean isOn(MiniDisc disc, PrepaidPlace place) {
    return !(place instanceof PrepaidPlace.AfterUtoc(int clusters, _, _))
        || UnusedArea.isUnreached(disc.ptoc(), disc.ptoc().utocStart().cluster() + clusters);
  }

  /** What goes on after a block is of another form; widths that are too narrow are seen by it. */
  private BlockReading read(Sector sector, PrepaidPlace place) {
    int size = form.size();
    BlockReading read = form.read(sector.slice(place.offset(), size));
    boolean goesOn = place.holds(size + BESIDE) && !sector.isZero(place.offset() + size, BESIDE);
    return goesOn ? new BlockReading.Foreign() : read;
  }

  private static Sector sector(MiniDisc disc, PrepaidPlace place) {
    return switch (place) {
      case PrepaidPlace.Embossed(int sector, _) -> disc.embossed(sector);
      case PrepaidPlace.InUtoc(int sector, _) -> disc.utoc().sector(sector);
      case PrepaidPlace.AfterUtoc(int clusters, int sector, _) ->
          disc.sector(address(disc, clusters, sector));
    };
  }

  static SectorAddress address(MiniDisc disc, int clusters, int sector) {
    return new SectorAddress(disc.ptoc().utocStart().cluster() + clusters, sector);
  }

  private static boolean isHidden(MiniDisc disc, PrepaidPlace place) {
    return !(place instanceof PrepaidPlace.InUtoc(int sector, _))
        || (sector >= PrepaidPlace.FIRST_HIDDEN_SECTOR && !disc.contents().isUsed(sector));
  }
}
