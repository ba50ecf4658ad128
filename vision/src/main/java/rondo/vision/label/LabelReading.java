package rondo.vision.label;

import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

/** What a picture showed. */
public sealed interface LabelReading {
  /** One label, both codes; whether such a disc exists is not for the reader to say. */
  record Read(GroupCode group, DiscCode disc) implements LabelReading {}

  /** No label that could be trusted. */
  record Unreadable(ReadingFault fault) implements LabelReading {}
}
