package rondo.app.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.setting.Logs;
import rondo.app.setting.SystemTime;
import rondo.simulation.network.Campaign;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;

/**
 * {@code ./rondo simulate}: whole networks in virtual time, each on one seed, and their checks; or
 * every crash point of a rental; or one run again, made as small as it goes.
 */
@Command(
    name = "simulate",
    description = "Runs whole networks in virtual time, with faults, and checks what is left.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private static final int MISSED = 1;
  private static final int TOLD_EVERY = 1_000;
  private static final long DEFAULT_SEEDS = 1_000;

  @Spec private CommandSpec spec;

  @Option(names = "--seeds", paramLabel = "N", description = "how many networks (default 1000)")
  private Optional<Long> seeds = Optional.empty();

  @Option(names = "--from", paramLabel = "S", description = "the first seed (default 1)")
  private long from = 1;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description = "seeds from the first on until the time is over")
  private Optional<Integer> minutes = Optional.empty();

  @Option(names = "--threads", paramLabel = "T", description = "how many networks at a time")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--kill-at-every-step",
      description = "kills kiosk and server at each crash point of checkout, vend and return")
  private boolean killAtEveryStep;

  @Option(
      names = "--twice",
      paramLabel = "STRIDE",
      description = "and again in the recovery, after every point or every so many")
  private Optional<Integer> twice = Optional.empty();

  @Mixin private final ScenarioOptions one = new ScenarioOptions();

  @Option(names = "--shrink", description = "makes a replayed run as small as it goes")
  private boolean shrink;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "writes all that one seed does, as JSON lines (docs/trace.md)")
  private Optional<Path> trace = Optional.empty();

  @Option(names = "--strict", description = "exits with 1 when an aim is missed")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    refuseWhatDoesNotFit();
    Logs.silently();
    PrintWriter out = spec.commandLine().getOut();
    boolean holds = run(out);
    out.flush();
    return strict && !holds ? MISSED : 0;
  }

  private boolean run(PrintWriter out) throws IOException {
    var effort = new Effort(SystemTime.ticker());
    if (killAtEveryStep) {
      return CrashWalks.run(threads, twice.orElse(0), effort, out);
    }
    if (one.isGiven()) {
      var replay = new Replay(out, trace);
      return shrink ? replay.shrink(scenario()) : replay.run(scenario());
    }
    if (trace.isPresent()) {
      return new Replay(out, trace).run(Scenario.of(from));
    }
    return SimulationReport.print(campaign(effort, out), effort, out);
  }

  private void refuseWhatDoesNotFit() {
    refuseIf(seeds.orElse(1L) < 1, "1 seed or more");
    refuseIf(threads < 1, "1 thread or more");
    refuseIf(minutes.orElse(1) < 1, "1 minute or more");
    refuseIf(minutes.isPresent() && seeds.isPresent(), "--minutes or --seeds, not both");
    refuseIf(twice.orElse(1) < 1, "a stride of 1 or more");
    refuseIf(twice.isPresent() && !killAtEveryStep, "--twice goes with --kill-at-every-step");
    boolean many = seeds.isPresent() || minutes.isPresent();
    refuseIf(killAtEveryStep && (many || one.isGiven()), "--kill-at-every-step takes no seeds");
    refuseIf(one.isGiven() && many, "--replay takes one seed and no other");
    refuseIf(!one.isWhole(), "--only, --without, --hours and --plant go with --replay");
    refuseIf(shrink && !one.isGiven(), "--shrink goes with --replay");
    boolean single = one.isGiven() || seeds.equals(Optional.of(1L));
    refuseIf(trace.isPresent() && !single, "--trace goes with --replay or --seeds 1");
    if (one.isGiven()) {
      scenario();
    }
  }

  private void refuseIf(boolean wrong, String words) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), words);
    }
  }

  private Scenario scenario() {
    try {
      return one.scenario();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "no such run: " + e.getMessage(), e);
    }
  }

  private Campaign campaign(Effort effort, PrintWriter out) {
    var done = new AtomicLong();
    long most = minutes.isPresent() ? Long.MAX_VALUE - from : seeds.orElse(DEFAULT_SEEDS);
    int limit = minutes.orElse(Integer.MAX_VALUE);
    return Campaign.run(
        from,
        most,
        threads,
        () -> effort.minutes() < limit,
        outcome -> tell(outcome, done.incrementAndGet(), effort, out));
  }

  private void tell(Outcome outcome, long done, Effort effort, PrintWriter out) {
    if (!outcome.violations().isEmpty()) {
      out.println("seed " + outcome.seed() + " breaks");
      outcome.violations().forEach(violation -> out.println("  " + violation));
      out.println(
          "  smallest: ./rondo simulate --replay %d --shrink --trace seed-%d.jsonl"
              .formatted(outcome.seed(), outcome.seed()));
    }
    if (done % TOLD_EVERY == 0) {
      out.println("%d seeds in %.1f minutes".formatted(done, effort.minutes()));
    }
    out.flush();
  }
}
