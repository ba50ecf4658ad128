package rondo.media.minidisc.disc;

import java.util.Optional;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * Writes bytes once into a place of the control area that holds only zeros; there is no way to
 * write there again.
 */
public final class Claim {
  private static final int LAST_ORDINARY = 4;

  private Claim() {}

  /**
   * Into a sector of the U-TOC, all three copies. Only whoever wrote nothing there before may.
   *
   * @param sector 0 to 31
   * @return false when the place is taken or is not one that tables leave unused
   */
  public static boolean inUtoc(MiniDisc disc, int sector, int offset, byte[] bytes) {
    Optional<Utoc> next =
        UnusedArea.isUnused(sector, offset, bytes.length)
            ? disc.utoc().claimed(sector, offset, bytes)
            : Optional.empty();
    next.map(utoc -> sector < 1 || sector > LAST_ORDINARY ? utoc : used(disc, utoc, sector))
        .ifPresent(disc::write);
    return next.isPresent();
  }

  /** Recorders format a sector anew that the table does not call used. */
  private static Utoc used(MiniDisc disc, Utoc utoc, int sector) {
    return utoc.with(disc.contents().withUsed(sector));
  }

  /**
   * Into a sector of a cluster of the control area that no pointer reaches.
   *
   * @return false when the place is taken, or is part of something else
   */
  public static boolean inControlArea(
      MiniDisc disc, SectorAddress address, int offset, byte[] bytes) {
    boolean fits = offset >= SectorHeader.SIZE && offset + bytes.length <= Sector.SIZE;
    boolean main = address.sector() < SectorAddress.MAIN;
    if (!fits || !main || !UnusedArea.isUnreached(disc.ptoc(), address.cluster())) {
      return false;
    }
    Sector found = disc.sector(address);
    if (!found.isZero(offset, bytes.length)) {
      return false;
    }
    Sector headed = found.draft().header(SectorHeader.at(address)).put(offset, bytes).sector();
    disc.store().write(address, headed);
    disc.store().flush();
    return disc.sector(address).equals(headed);
  }
}
