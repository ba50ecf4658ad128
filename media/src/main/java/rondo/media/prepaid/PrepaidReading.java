package rondo.media.prepaid;

import java.util.List;
import rondo.media.minidisc.sector.Sector;

/** What a reader finds on a medium. */
public sealed interface PrepaidReading {
  /** A plain medium. */
  record Plain() implements PrepaidReading {}

  /**
   * A prepaid medium.
   *
   * @param place where the block is
   * @param block what it says
   * @param sector the sector it is in, for the signature beside it
   * @param hidden whether ordinary recorders leave the sector alone
   */
  record Prepaid(PrepaidPlace place, PrepaidBlock block, Sector sector, boolean hidden)
      implements PrepaidReading {
    /** The bytes of the block, with what is beside it. */
    public byte[] bytes(BlockForm form) {
      return sector.slice(place.offset(), form.size());
    }
  }

  /** There are several blocks, or something that is none where one belongs: not to be used. */
  record Doubtful(List<PrepaidPlace> places) implements PrepaidReading {
    public Doubtful {
      places = List.copyOf(places);
    }
  }
}
