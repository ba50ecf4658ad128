package rondo.media.minidisc.toc;

import java.util.List;

/** What became of reading U-TOC sector 0. */
public sealed interface TocReading {
  /** A table that keeps every rule, with what is odd about it. */
  record Sound(TableOfContents contents, List<TocWarning> warnings) implements TocReading {
    public Sound {
      warnings = List.copyOf(warnings);
    }
  }

  /** Not to be used and never written: which rule, and where. */
  record Broken(TocFault fault, String where) implements TocReading {}
}
