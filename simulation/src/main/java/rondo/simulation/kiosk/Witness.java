package rondo.simulation.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import rondo.kiosk.journal.JournalEntry;

/**
 * What a kiosk ever wrote, whatever its disk has kept, with the true time. For one thread alone.
 */
public final class Witness {
  private final InstantSource right;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<Instant> written = new ArrayList<>();

  Witness(InstantSource right) {
    this.right = right;
  }

  void wrote(List<JournalEntry> fresh) {
    for (JournalEntry entry : fresh) {
      entries.add(entry);
      written.add(right.instant());
    }
  }

  /** Every entry, in its order. */
  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** When each of them was written. */
  public List<Instant> written() {
    return List.copyOf(written);
  }
}
