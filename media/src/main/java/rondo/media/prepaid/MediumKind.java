package rondo.media.prepaid;

/**
 * The kinds of medium that can carry a block (FEATURES P3; seed 002, 1-1 and 2-2): where each
 * kind's control format has room, what keeps the block from being rewritten, and what remains
 * simulated here. docs/media.md prints this table.
 */
public enum MediumKind {
  /** The magneto-optical disc in a cartridge. */
  MINIDISC(
      "MiniDisc",
      new Place.ControlSector("P-TOC 0, U-TOC 5 to 7, or 5 clusters after the U-TOC's start"),
      Guard.NO_POINTER,
      true),
  /** Write-once compact disc. */
  CD_R("CD-R", new Place.SystemArea(15, 0), Guard.WRITTEN_ONCE, true),
  /** Rewritable compact disc. */
  CD_RW("CD-RW", new Place.SystemArea(15, 0), Guard.SERVER_ONLY, false),
  /** Write-once DVD. */
  DVD_R("DVD-R", new Place.BurstCuttingArea(0), Guard.CUT, true),
  /** Rewritable DVD, minus. */
  DVD_RW("DVD-RW", new Place.BurstCuttingArea(0), Guard.CUT, true),
  /** Rewritable DVD, plus: without a burst cutting area that drives must read. */
  DVD_PLUS_RW("DVD+RW", new Place.SystemArea(15, 0), Guard.SERVER_ONLY, false),
  /** DVD with sectors that are written at random. */
  DVD_RAM("DVD-RAM", new Place.BurstCuttingArea(0), Guard.CUT, true),
  /** Flash memory with write-protect groups. */
  MEMORY_CARD("memory card", new Place.SystemArea(1, 0), Guard.WRITE_PROTECT_GROUP, true);

  /** Where a block lies on a kind of medium. */
  public sealed interface Place {
    /**
     * Somewhere in the control area, as {@link PrepaidPlace} says.
     *
     * @param words where, for a person
     */
    record ControlSector(String words) implements Place {}

    /**
     * A logical block before the first file system, which no file can reach.
     *
     * @param block 0 to 15 on discs (ISO 9660 leaves them to the system), before the first
     *     partition on a card
     * @param offset the first byte in it
     */
    record SystemArea(int block, int offset) implements Place {}

    /**
     * Marks cut by a laser between hub and lead-in, 12 to 188 bytes in steps of 16.
     *
     * @param offset the first byte in them
     */
    record BurstCuttingArea(int offset) implements Place {
      private static final int LEAST = 12;
      private static final int MOST = 188;
      private static final int STEP = 16;

      /** The content of the area with a block of these bytes in it and zeros behind. */
      public byte[] content(byte[] block) {
        int used = offset + block.length;
        int size = LEAST + Math.ceilDiv(Math.max(0, used - LEAST), STEP) * STEP;
        if (size > MOST) {
          throw new IllegalArgumentException(used + " bytes, but 188 can be cut");
        }
        byte[] content = new byte[size];
        System.arraycopy(block, 0, content, offset, block.length);
        return content;
      }
    }
  }

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
  }

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // all three places are records of numbers and text
  private final Place place;

  private final Guard guard;
  private final boolean outlivesBlanking;

  MediumKind(String words, Place place, Guard guard, boolean outlivesBlanking) {
    this.words = words;
    this.place = place;
    this.guard = guard;
    this.outlivesBlanking = outlivesBlanking;
  }

  /** Its name. */
  public String words() {
    return words;
  }

  /** Where the block lies. */
  public Place place() {
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
}
