package rondo.media.prepaid;

import java.util.List;
import rondo.media.minidisc.disc.UnusedArea;

/** Where on a MiniDisc a block lies (seed 002, 2-2: the three manners of recording it). */
public sealed interface PrepaidPlace {
  /** The first byte of the place in its sector. */
  int offset();

  /** Whether no field of the sector lies where so many bytes would. */
  boolean holds(int size);

  /**
   * In an unused area of the P-TOC, embossed: different for each disc only at a stamper's cost.
   *
   * @param sector 0 to 31
   * @param offset its first byte
   */
  record Embossed(int sector, int offset) implements PrepaidPlace {
    public Embossed {
      check(sector, 0, 31);
    }

    @Override
    public boolean holds(int size) {
      return UnusedArea.isUnusedEmbossed(sector, offset, size);
    }
  }

  /**
   * In an unused area of the U-TOC, best in a sector that recorders do not know.
   *
   * @param sector 0 to 7
   * @param offset its first byte
   */
  record InUtoc(int sector, int offset) implements PrepaidPlace {
    public InUtoc {
      check(sector, 0, 7);
    }

    @Override
    public boolean holds(int size) {
      return UnusedArea.isUnused(sector, offset, size);
    }
  }

  /**
   * In a cluster of the control area that no pointer reaches.
   *
   * @param clusters how many after the start of the U-TOC, 3 or more
   * @param sector 0 to 31
   * @param offset its first byte
   */
  record AfterUtoc(int clusters, int sector, int offset) implements PrepaidPlace {
    public AfterUtoc {
      check(clusters, 3, 1000);
      check(sector, 0, 31);
    }

    @Override
    public boolean holds(int size) {
      return UnusedArea.isUnused(FIRST_HIDDEN_SECTOR, offset, size);
    }
  }

  /** The first U-TOC sector that recorders do not know. */
  int FIRST_HIDDEN_SECTOR = 5;

  /** Part table 0 of P-TOC sector 0, which nothing can point at. */
  PrepaidPlace PTOC = new Embossed(0, 304);

  /** After the header of U-TOC sector 5 (fig. 14). */
  PrepaidPlace UTOC = new InUtoc(FIRST_HIDDEN_SECTOR, 16);

  /** After the header of the first sector of the fifth cluster after the U-TOC's start. */
  PrepaidPlace CONTROL_AREA = new AfterUtoc(5, 0, 16);

  /** Where a reader looks unless told otherwise, in this order. */
  List<PrepaidPlace> ORDER =
      List.of(PTOC, UTOC, new InUtoc(6, 16), new InUtoc(7, 16), CONTROL_AREA);

  private static void check(int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
    }
  }
}
