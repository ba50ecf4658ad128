package rondo.media.minidisc.sector;

import java.util.Arrays;
import java.util.Optional;

/**
 * The first 16 bytes of every sector: 12 of sync, the sector's own address, its mode (figs 11, 12,
 * 14).
 *
 * @param cluster 0 to 65,535, on two bytes, plain
 * @param sector 0 to 255, on one byte: 00 to 1F are main sectors, FC to FE linking, FF sub-data
 * @param mode 0 to 255
 */
public record SectorHeader(int cluster, int sector, int mode) {
  /** Bytes of a header. */
  public static final int SIZE = 16;

  /** The mode that we write; unverified, see {@code TocProfile}. */
  public static final int MODE = 0x02;

  private static final byte[] SYNC = {0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0};

  public SectorHeader {
    if (cluster >>> 16 != 0 || sector >>> 8 != 0 || mode >>> 8 != 0) {
      throw new IllegalArgumentException("no header says " + cluster + ", " + sector + ", " + mode);
    }
  }

  /** The header of a sector at this place, in our mode. */
  public static SectorHeader at(SectorAddress address) {
    return new SectorHeader(address.cluster(), address.sector(), MODE);
  }

  /** What the sector says of itself, or nothing where the sync is missing. */
  public static Optional<SectorHeader> of(Sector sector) {
    return Arrays.equals(sector.slice(0, SYNC.length), SYNC)
        ? Optional.of(new SectorHeader(sector.number(12, 2), sector.at(14), sector.at(15)))
        : Optional.empty();
  }

  /** Whether this is the header that belongs to the place. */
  public boolean isAt(SectorAddress address) {
    return cluster == address.cluster() && sector == address.sector();
  }

  void writeTo(SectorDraft draft) {
    draft.put(0, SYNC).number(12, 2, cluster).put(14, sector).put(15, mode);
  }
}
