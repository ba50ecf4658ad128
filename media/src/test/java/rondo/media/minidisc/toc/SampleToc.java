package rondo.media.minidisc.toc;

import java.util.HexFormat;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

/** A U-TOC sector 0 that another program for real recorders reads and builds to the same bytes. */
public final class SampleToc {
  private static final HexFormat HEX = HexFormat.of();

  private SampleToc() {}

  public static Sector sector() {
    SectorDraft draft = Sector.ZERO.draft();
    put(draft, 0, "00ffffffffffffffffffff0000030002");
    put(draft, 28, "01210102");
    put(draft, 35, "03");
    put(draft, 44, "beef00050401" + "02");
    put(draft, 312, "00c800e60255fa00");
    put(draft, 320, "025800e6031dfa03");
    put(draft, 328, "04b000e604d5fa00");
    put(draft, 336, "04d80000232dfa00");
    for (int table = 5; table < 255; table++) {
      draft.put(304 + 8 * table + 7, table + 1);
    }
    return draft.sector();
  }

  private static void put(SectorDraft draft, int offset, String hex) {
    draft.put(offset, HEX.parseHex(hex));
  }
}
