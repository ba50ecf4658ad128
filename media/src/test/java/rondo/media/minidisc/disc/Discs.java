package rondo.media.minidisc.disc;

import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.image.SectorStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.toc.DiscIdentity;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TableOfContents;

/** Blank discs for tests. */
public final class Discs {
  public static final DiscIdentity IDENTITY = new DiscIdentity(1, 0x21, 7, 0xBEEF);

  private Discs() {}

  public static MemoryStore blank(DiscSize size) {
    var store = new MemoryStore(Ptoc.of(size).sector());
    format(store, size);
    return store;
  }

  public static void format(SectorStore store, DiscSize size) {
    if (!MiniDisc.format(store, TableOfContents.blank(size.programArea(), IDENTITY))) {
      throw new AssertionError("not blank");
    }
  }

  public static MiniDisc open(SectorStore store) {
    return ((DiscReading.Usable) MiniDisc.open(store)).disc();
  }
}
