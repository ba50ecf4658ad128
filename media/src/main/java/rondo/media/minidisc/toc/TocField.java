package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.List;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * What bytes of a control sector are called, for people who look at them. The offsets are those of
 * {@link TocProfile}.
 *
 * @param offset its first byte
 * @param name as the patent (seed 002, figs 11, 12, 14) calls it
 */
public record TocField(int offset, String name) {
  private static final int LAST_ORDINARY = 4;

  /** The fields of any sector. */
  public static List<TocField> ofHeader() {
    return List.of(
        new TocField(0, "sync"),
        new TocField(12, "cluster"),
        new TocField(14, "sector"),
        new TocField(SectorHeader.SIZE - 1, "mode"));
  }

  /** The fields of a P-TOC sector, 0 to 31. */
  public static List<TocField> ofPtoc(int sector) {
    List<TocField> fields = new ArrayList<>(ofHeader());
    if (sector == 0) {
      fields.add(new TocField(TocProfile.MINI, "MINI"));
      fields.add(new TocField(TocProfile.DISC_TYPE, "disc type"));
      fields.add(new TocField(TocProfile.RECORDING_POWER, "recording power"));
      fields.add(new TocField(TocProfile.PTOC_FIRST_TRACK, "First TNO"));
      fields.add(new TocField(TocProfile.PTOC_LAST_TRACK, "Last TNO"));
      fields.add(new TocField(TocProfile.LEAD_OUT, "LO_A lead-out"));
      fields.add(new TocField(TocProfile.POWER_CALIBRATION, "PC_A power calibration"));
      fields.add(new TocField(TocProfile.UTOC_START, "UST_A U-TOC start"));
      fields.add(new TocField(TocProfile.RECORDABLE_START, "RST_A recordable area"));
    }
    return List.copyOf(fields);
  }

  /** The fields of a U-TOC sector, 0 to 31; those from 5 on have none but the header. */
  public static List<TocField> ofUtoc(int sector) {
    List<TocField> fields = new ArrayList<>(ofHeader());
    if (sector == 0) {
      fields.add(new TocField(TocProfile.MAKER, "maker"));
      fields.add(new TocField(TocProfile.MODEL, "model"));
      fields.add(new TocField(TocProfile.FIRST_TRACK, "First TNO"));
      fields.add(new TocField(TocProfile.LAST_TRACK, "Last TNO"));
      fields.add(new TocField(TocProfile.USED_SECTORS, "used sectors"));
      fields.add(new TocField(TocProfile.SERIAL, "serial"));
      fields.add(new TocField(TocProfile.DISC_ID, "disc ID"));
      fields.add(new TocField(TocProfile.P_DFA, "P-DFA"));
    }
    if (sector <= LAST_ORDINARY) {
      fields.add(new TocField(TocProfile.P_EMPTY, "P-EMPTY"));
      fields.add(new TocField(TocProfile.P_FRA, sector == 0 ? "P-FRA" : "disc"));
      for (int table = 1; table <= TocProfile.LAST_TABLE; table++) {
        fields.add(new TocField(TocProfile.P_TNO + table, "P-TNO" + table));
        String word = sector == 0 ? "part table " : "slot ";
        fields.add(new TocField(TocProfile.table(table), word + "%02Xh".formatted(table)));
      }
    }
    return List.copyOf(fields);
  }
}
