package rondo.media.minidisc.image;

import java.util.HashMap;
import java.util.Map;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/** A disc in memory whose drive can lose its power in the middle of writing a sector. */
public final class MemoryStore implements SectorStore {
  /** The drive has no power. */
  public static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Sector ptoc;
  private final Map<SectorAddress, Sector> sectors;
  private long writesLeft = Long.MAX_VALUE;
  private long written;

  public MemoryStore(Sector ptoc) {
    this(ptoc, new HashMap<>());
  }

  private MemoryStore(Sector ptoc, Map<SectorAddress, Sector> sectors) {
    this.ptoc = ptoc;
    this.sectors = sectors;
  }

  /** The same disc in another drive. */
  public MemoryStore copy() {
    return new MemoryStore(ptoc, new HashMap<>(sectors));
  }

  /** What is written on this disc, on another one that was pressed with this P-TOC. */
  public MemoryStore pressedAs(Sector other) {
    return new MemoryStore(other, new HashMap<>(sectors));
  }

  /** After so many sectors, one more is written half, and then there is no power. */
  public void cutAfter(long writes) {
    writesLeft = writes;
  }

  public long written() {
    return written;
  }

  @Override
  public Sector readEmbossed(int sector) {
    return sector == 0 ? ptoc : Sector.ZERO;
  }

  @Override
  public Sector read(SectorAddress address) {
    return sectors.getOrDefault(address, Sector.ZERO);
  }

  @Override
  public void write(SectorAddress address, Sector sector) {
    if (writesLeft < 0) {
      throw new PowerCut();
    }
    if (writesLeft == 0) {
      writesLeft = -1;
      int half = Math.toIntExact(written * 331 % Sector.SIZE);
      Sector torn = read(address).draft().put(0, sector.slice(0, half)).sector();
      sectors.put(address, torn);
      throw new PowerCut();
    }
    writesLeft--;
    written++;
    sectors.put(address, sector);
  }

  @Override
  public void flush() {
    if (writesLeft < 0) {
      throw new PowerCut();
    }
  }
}
