package rondo.media.prepaid;

import rondo.media.prepaid.MediumPlace.BurstCuttingArea;
import rondo.media.prepaid.MediumPlace.ControlSectors;
import rondo.media.prepaid.MediumPlace.SystemArea;

/**
 * The kinds of medium that can carry a block (FEATURES P3; seed 002, 1-1 and 2-2): where each
 * kind's control format has room, what keeps the block from being rewritten, and what is only
 * simulated here. docs/prepaid.md prints this table.
 */
public enum MediumKind {
  /** The magneto-optical disc in a cartridge. */
  MINIDISC(
      "MiniDisc",
      "P-TOC 0, U-TOC 5 to 7, or 5 clusters after the U-TOC's start",
      new ControlSectors(),
      Guard.NO_POINTER,
      true,
      "embossing; the drive"),
  /** Write-once compact disc. */
  CD_R(
      "CD-R",
      "block 15 of the first session's system area",
      new SystemArea(15, 2048, 0),
      Guard.WRITTEN_ONCE,
      true,
      "the drive"),
  /** Rewritable compact disc. */
  CD_RW(
      "CD-RW",
      "block 15 of the system area",
      new SystemArea(15, 2048, 0),
      Guard.SERVER_ONLY,
      false,
      "the drive"),
  /** Write-once DVD. */
  DVD_R(
      "DVD-R",
      "burst cutting area",
      new BurstCuttingArea(0),
      Guard.CUT,
      true,
      "cutting; the drive"),
  /** Rewritable DVD, minus. */
  DVD_RW(
      "DVD-RW",
      "burst cutting area",
      new BurstCuttingArea(0),
      Guard.CUT,
      true,
      "cutting; the drive"),
  /** Rewritable DVD, plus: without a burst cutting area that drives must read. */
  DVD_PLUS_RW(
      "DVD+RW",
      "block 15 of the system area",
      new SystemArea(15, 2048, 0),
      Guard.SERVER_ONLY,
      false,
      "the drive"),
  /** DVD with sectors that are written at random. */
  DVD_RAM(
      "DVD-RAM",
      "burst cutting area",
      new BurstCuttingArea(0),
      Guard.CUT,
      true,
      "cutting; the drive"),
  /** Flash memory with write-protect groups. */
  MEMORY_CARD(
      "memory card",
      "block 1, before the first partition",
      new SystemArea(1, 512, 0),
      Guard.WRITE_PROTECT_GROUP,
      true,
      "the card and its reader");

  /** What keeps a block from being rewritten. */
  public enum Guard {
    /** Recorders follow pointers, and none points there. */
    NO_POINTER("no recorder follows a pointer there"),
    /** The recording layer takes a mark once. */
    WRITTEN_ONCE("the layer can be written once; the session is closed"),
    /** The marks are cut into the reflective layer. */
    CUT("cut into the metal by a laser"),
    /** The card refuses writes to the group until its maker's command. */
    WRITE_PROTECT_GROUP("the card's own write-protect group"),
    /** Nothing on the medium: only the list of issued blocks and the balance at the server. */
    SERVER_ONLY("nothing on the medium: only the server's list of issued blocks");

    private final String words;

    Guard(String words) {
      this.words = words;
    }

    /** As a person would say it. */
    public String words() {
      return words;
    }

    /** Whether the medium itself refuses; otherwise its owner can write over a block. */
    public boolean isOnMedium() {
      return this != SERVER_ONLY;
    }
  }

  private final String words;
  private final String where;

  @SuppressWarnings("ImmutableEnumChecker") // all three places are records of numbers
  private final MediumPlace place;

  private final Guard guard;
  private final boolean outlivesBlanking;
  private final String simulated;

  MediumKind(
      String words,
      String where,
      MediumPlace place,
      Guard guard,
      boolean outlivesBlanking,
      String simulated) {
    this.words = words;
    this.where = where;
    this.place = place;
    this.guard = guard;
    this.outlivesBlanking = outlivesBlanking;
    this.simulated = simulated;
  }

  /** Its name. */
  public String words() {
    return words;
  }

  /** Where the block lies, as a person would say it. */
  public String where() {
    return where;
  }

  /** Where the block lies. */
  public MediumPlace place() {
    return place;
  }

  /** What keeps it there. */
  public Guard guard() {
    return guard;
  }

  /**
   * Whether the block is still there after the medium was blanked or formatted as its owner can. A
   * block that was lost so cannot be issued again: its medium ID is spent.
   */
  public boolean outlivesBlanking() {
    return outlivesBlanking;
  }

  /** What of this kind exists only as a simulation here. */
  public String simulated() {
    return simulated;
  }
}
