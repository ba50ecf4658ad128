package rondo.media.minidisc.image;

import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/**
 * A disc in a drive, by cluster and sector: a real drive's bridge, or {@link ImageFile}. For one
 * thread. What is embossed can only be read. Who holds a store can write anything: give it to
 * {@code MiniDisc} and let go of it.
 */
public interface SectorStore {
  /**
   * A sector of the P-TOC, 0 to 31; zeros where the lead-in has none.
   *
   * @throws SectorStoreException when the drive cannot
   */
  Sector readEmbossed(int sector);

  /**
   * A sector; zeros where nothing was ever written.
   *
   * @throws SectorStoreException when the drive cannot
   */
  Sector read(SectorAddress address);

  /**
   * Writes a sector; it is on the disc, or will be after the next {@link #flush}, in order.
   *
   * @throws SectorStoreException when the drive cannot
   */
  void write(SectorAddress address, Sector sector);

  /**
   * Returns when all that was written before is on the disc.
   *
   * @throws SectorStoreException when the drive cannot
   */
  void flush();
}
