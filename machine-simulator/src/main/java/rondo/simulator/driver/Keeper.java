package rondo.simulator.driver;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Truth;
import rondo.simulator.truth.TruthFile;
import rondo.simulator.world.Happening;

/** Keeps truth and log on disk before anybody hears of them. On the world's thread only. */
final class Keeper {
  private static final int RECENT = 160;

  private final TruthFile file;
  private final Journalist journalist;
  private final Deque<LogEntry> recent = new ArrayDeque<>();
  private Truth saved;

  /** Writes the first truth at once. */
  Keeper(TruthFile file, Truth first, InstantSource clock) {
    this.file = file;
    journalist = new Journalist(clock);
    file.save(first, List.of());
    saved = first;
  }

  /**
   * Writes what happened, if it left any trace.
   *
   * @throws java.io.UncheckedIOException when the disk refuses; then nothing may be told
   */
  void keep(Truth truth, List<Happening> happenings) {
    List<LogEntry> lines = journalist.lines(happenings, file.lastLine());
    if (lines.isEmpty() && truth.equals(saved)) {
      return;
    }
    file.save(truth, lines);
    saved = truth;
    lines.forEach(recent::addFirst);
    while (recent.size() > RECENT) {
      recent.removeLast();
    }
  }

  /** The last lines of the log, newest first. */
  List<LogEntry> recent() {
    return List.copyOf(recent);
  }
}
