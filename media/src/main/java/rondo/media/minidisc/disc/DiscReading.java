package rondo.media.minidisc.disc;

import java.util.List;
import rondo.media.minidisc.toc.TocFault;
import rondo.media.minidisc.toc.TocWarning;

/** What became of a disc that was put into a drive. */
public sealed interface DiscReading {
  /**
   * A disc that can be used.
   *
   * @param disc the disc
   * @param warnings what is odd about its table of contents
   * @param copiesDiffer whether one of the three copies was not as the others; the next write mends
   *     it
   */
  record Usable(MiniDisc disc, List<TocWarning> warnings, boolean copiesDiffer)
      implements DiscReading {
    public Usable {
      warnings = List.copyOf(warnings);
    }
  }

  /** The P-TOC is missing or not that of a recordable disc. */
  record NotRecordable() implements DiscReading {}

  /** No copy of the U-TOC keeps the rules: which one the first breaks, and where. */
  record Broken(TocFault fault, String where) implements DiscReading {}
}
