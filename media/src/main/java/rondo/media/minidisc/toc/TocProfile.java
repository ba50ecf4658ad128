package rondo.media.minidisc.toc;

/**
 * Where the fields of the control sectors lie, in this one table. Offsets that two independent
 * programs for real recorders agree on say "known"; the patent (seed 002, figs 11, 12, 14) gives
 * names and order of the others, but not their offsets: they say "unverified" and are our choice.
 */
public final class TocProfile {
  /** U-TOC 0, maker code: known. */
  public static final int MAKER = 28;

  /** U-TOC 0, model code: known. */
  public static final int MODEL = 29;

  /** U-TOC 0, first track number: known. */
  public static final int FIRST_TRACK = 30;

  /** U-TOC 0, last track number: known. */
  public static final int LAST_TRACK = 31;

  /** U-TOC 0, used sectors, bit n for sector n: offset and order of bits unverified. */
  public static final int USED_SECTORS = 35;

  /** U-TOC 0, serial number of the disc, one byte: unverified. */
  public static final int SERIAL = 43;

  /** U-TOC 0, disc ID, two bytes: unverified. */
  public static final int DISC_ID = 44;

  /** U-TOC 0, first part of the defect list: follows from its known neighbours. */
  public static final int P_DFA = 46;

  /** First unused part table or slot: known. */
  public static final int P_EMPTY = 47;

  /** U-TOC 0, first part of the free area; in the text sectors the slot of the disc: known. */
  public static final int P_FRA = 48;

  /** P-TNO0 would stand here; P-TNO1 is one further: known. */
  public static final int P_TNO = 48;

  /** Part table n, or slot n, begins here plus 8 n: known. */
  public static final int TABLES = 304;

  /** Bytes of a part table or slot: known. */
  public static final int TABLE_SIZE = 8;

  /** The highest number of a track and of a part table: known. */
  public static final int LAST_TABLE = 255;

  /** P-TOC 0, "MINI": unverified. */
  public static final int MINI = 16;

  /** P-TOC 0, disc type: unverified. */
  public static final int DISC_TYPE = 24;

  /** P-TOC 0, recording power: unverified. */
  public static final int RECORDING_POWER = 25;

  /** P-TOC 0, first track number: unverified. */
  public static final int PTOC_FIRST_TRACK = 26;

  /** P-TOC 0, last track number: unverified. */
  public static final int PTOC_LAST_TRACK = 27;

  /** P-TOC 0, lead-out start LO_A, packed: unverified. */
  public static final int LEAD_OUT = 28;

  /** P-TOC 0, power calibration area start PC_A, packed: unverified. */
  public static final int POWER_CALIBRATION = 32;

  /** P-TOC 0, U-TOC start UST_A, packed: unverified. */
  public static final int UTOC_START = 36;

  /** P-TOC 0, recordable user area start RST_A, packed: unverified. */
  public static final int RECORDABLE_START = 40;

  private TocProfile() {}

  static int table(int number) {
    return TABLES + TABLE_SIZE * number;
  }
}
