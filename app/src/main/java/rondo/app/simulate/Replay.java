package rondo.app.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rondo.simulation.check.Violation;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;
import rondo.simulation.recording.Recording;
import rondo.simulation.shrink.Shrinking;
import rondo.simulation.shrink.Shrunk;

/** Runs one scenario again, makes it smaller, and writes it down. */
final class Replay {
  /** Runs that shrinking may take: a minute or two. */
  private static final int MOST_RUNS = 1_000;

  private final PrintWriter out;
  private final Optional<Path> file;

  Replay(PrintWriter out, Optional<Path> file) {
    this.out = out;
    this.file = file;
  }

  /** Runs it; whether everything holds. */
  boolean run(Scenario scenario) throws IOException {
    Outcome outcome = record(scenario);
    tell(outcome.violations());
    return outcome.violations().isEmpty();
  }

  /** Runs it and makes it smaller; whether everything holds. */
  boolean shrink(Scenario scenario) throws IOException {
    Optional<Shrunk> shrunk = Shrinking.of(scenario, MOST_RUNS);
    if (shrunk.isEmpty()) {
      out.println("seed %d breaks nothing".formatted(scenario.seed()));
      return true;
    }
    tell(shrunk.get());
    record(shrunk.get().scenario());
    return false;
  }

  private void tell(Shrunk shrunk) {
    Scenario small = shrunk.scenario();
    out.println("seed %d breaks %s".formatted(small.seed(), shrunk.violation()));
    int left = small.only().orElseThrow().size();
    out.println(
        "in %d runs %d faults became %d%s"
            .formatted(shrunk.runs(), shrunk.faultsBefore(), left, left == 0 ? "" : ":"));
    small.only().orElseThrow().forEach(fault -> out.println("  " + fault));
    if (!small.absent().isEmpty()) {
      out.println("people who stay at home: " + small.absent());
    }
    small.lasting().ifPresent(it -> out.println("faults last %d hours".formatted(it.toHours())));
    out.println("the same again: ./rondo simulate " + small.options());
  }

  private void tell(List<Violation> violations) {
    violations.forEach(violation -> out.println("  breaks " + violation));
    if (violations.isEmpty()) {
      out.println("  breaks nothing");
    }
  }

  private Outcome record(Scenario scenario) throws IOException {
    if (file.isEmpty()) {
      Outcome outcome = Recording.of(scenario, Commit.known(), _ -> {});
      out.println("seed %d left trace %s".formatted(scenario.seed(), outcome.hash()));
      return outcome;
    }
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file.get()))) {
      Outcome outcome = Recording.of(scenario, Commit.known(), lines::println);
      out.println(
          "seed %d left trace %s in %s".formatted(scenario.seed(), outcome.hash(), file.get()));
      return outcome;
    }
  }
}
