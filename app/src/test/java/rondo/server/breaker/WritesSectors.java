package rondo.server.breaker;

import rondo.media.minidisc.image.ImageFile;
import rondo.media.minidisc.image.SectorStore;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/** Breaks the rule that only the disc writes sectors. */
public final class WritesSectors {
  private WritesSectors() {}

  static void over(SectorStore store, ImageFile image) {
    var block = new SectorAddress(8, 0);
    store.write(block, Sector.ZERO);
    image.write(block, Sector.ZERO);
  }
}
