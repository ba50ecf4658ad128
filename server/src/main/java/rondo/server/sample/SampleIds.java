package rondo.server.sample;

import java.util.UUID;

/** Ids that are the same in every demo. */
final class SampleIds {
  private SampleIds() {}

  /** The id of this number. */
  static UUID id(long number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }
}
