package rondo.app.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.setting.Logs;
import rondo.simulation.network.Campaign;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Simulation;
import rondo.simulation.time.Trace;

/** {@code ./rondo simulate}: whole networks in virtual time, each on one seed, and their checks. */
@Command(
    name = "simulate",
    description = "Runs whole networks in virtual time, with faults, and checks what is left.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private static final int MISSED = 1;
  private static final int TOLD_EVERY = 1_000;

  @Spec private CommandSpec spec;

  @Option(names = "--seeds", paramLabel = "N", description = "how many networks (default 1000)")
  private long seeds = 1_000;

  @Option(names = "--from", paramLabel = "S", description = "the first seed (default 1)")
  private long from = 1;

  @Option(names = "--threads", paramLabel = "T", description = "how many networks at a time")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--trace", paramLabel = "FILE", description = "writes all that one seed does")
  private Optional<Path> trace = Optional.empty();

  @Option(names = "--strict", description = "exits with 1 when an aim is missed")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    if (seeds < 1 || threads < 1 || (trace.isPresent() && seeds > 1)) {
      throw new ParameterException(
          spec.commandLine(), "1 seed or more and 1 thread or more; --trace takes --seeds 1");
    }
    Logs.silently();
    PrintWriter out = spec.commandLine().getOut();
    if (trace.isPresent()) {
      writeTrace(trace.get(), out);
    }
    var done = new AtomicLong();
    Campaign campaign =
        Campaign.run(from, seeds, threads, outcome -> tell(outcome, done.incrementAndGet(), out));
    boolean holds = SimulationReport.print(campaign, out);
    out.flush();
    return strict && !holds ? MISSED : 0;
  }

  private void tell(Outcome outcome, long done, PrintWriter out) {
    if (!outcome.violations().isEmpty()) {
      out.println("seed " + outcome.seed() + " breaks");
      outcome.violations().forEach(violation -> out.println("  " + violation));
      out.println(
          "  again: ./rondo simulate --seeds 1 --from %d --trace seed-%d.txt"
              .formatted(outcome.seed(), outcome.seed()));
    }
    if (done % TOLD_EVERY == 0 && done < seeds) {
      out.println(done + " of " + seeds + " seeds");
    }
    out.flush();
  }

  private void writeTrace(Path file, PrintWriter out) throws IOException {
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
      Outcome outcome = Simulation.run(from, Trace.to(lines::println));
      out.println("seed " + from + " left trace " + outcome.hash() + " in " + file);
    }
  }
}
