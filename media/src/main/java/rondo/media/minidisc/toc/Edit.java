package rondo.media.minidisc.toc;

import java.util.List;

/** What became of a change to a table of contents; tables themselves never change. */
public sealed interface Edit {
  /** The table as it is after the change, and the parts that it is about. */
  record Done(TableOfContents contents, List<Part> parts) implements Edit {
    public Done {
      parts = List.copyOf(parts);
    }
  }

  /** Nothing was changed. */
  record Refused(Reason reason) implements Edit {}

  /** Why a change is not possible. */
  enum Reason {
    /** The free area has fewer whole clusters. */
    NO_SPACE,
    /** No part table is left: the free area is too scattered. */
    NO_PART_TABLE,
    /** There are 255 tracks already. */
    TOO_MANY_TRACKS,
    /** There is no track of that number. */
    NO_SUCH_TRACK,
    /** The track says that it may not be erased. */
    PROTECTED
  }
}
