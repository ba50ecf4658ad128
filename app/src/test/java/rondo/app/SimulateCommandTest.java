package rondo.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What {@code ./rondo simulate} says. */
class SimulateCommandTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private Level before = Level.INFO;

  @BeforeEach
  void keep_the_level() {
    before = ROOT.getLevel();
  }

  @AfterEach
  void let_others_log() {
    ROOT.setLevel(before);
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(arguments);
  }

  @Test
  void some_seeds_end_with_one_line_a_figure() {
    assertThat(run("simulate", "--seeds", "4", "--from", "7", "--strict")).isZero();
    assertThat(out.toString())
        .contains("seeds 4 steps ")
        .containsPattern("people .*rentals=[0-9]+ ")
        .contains("figure simulate-violations 0 count aim 0 holds")
        .contains("figure simulate-different-traces 0 count aim 0 holds");
  }

  @Test
  void one_seed_can_be_read_line_by_line() throws IOException {
    Path file = folder.resolve("trace.jsonl");
    assertThat(run("simulate", "--seeds", "1", "--from", "3", "--trace", file.toString())).isZero();
    assertThat(out.toString()).containsPattern("seed 3 left trace [0-9a-f]{16} in ");
    assertThat(Files.readAllLines(file))
        .hasSizeGreaterThan(500)
        .allMatch(line -> line.startsWith("{"));
  }

  @Test
  void a_run_is_replayed_with_the_same_trace() {
    assertThat(run("simulate", "--replay", "3", "--strict")).isZero();
    assertThat(run("simulate", "--replay", "3")).isZero();
    List<String> traces = out.toString().lines().filter(it -> it.startsWith("seed 3 ")).toList();
    assertThat(traces).hasSize(2);
    assertThat(traces.getFirst()).isEqualTo(traces.getLast());
    assertThat(out.toString()).contains("  breaks nothing");
  }

  @Test
  void a_planted_bug_is_shrunk_and_the_line_that_is_printed_breaks_the_same() {
    String[] whole = {"simulate", "--replay", "3", "--plant", "a-line-is-lost", "--strict"};
    assertThat(run(Stream.concat(Stream.of(whole), Stream.of("--shrink")).toArray(String[]::new)))
        .isEqualTo(1);
    String told = out.toString();
    assertThat(told).contains("faults became 0").contains("people who stay at home: [");
    String breaks = told.lines().findFirst().orElseThrow();
    String again =
        told.lines().filter(line -> line.startsWith("the same again: ")).findFirst().orElseThrow();
    assertThat(again).contains(" --only none ").contains(" --plant a-line-is-lost");
    String trace = told.lines().filter(it -> it.contains(" left trace ")).findFirst().orElseThrow();
    out.getBuffer().setLength(0);
    String options = again.substring(again.indexOf("simulate"));
    assertThat(run(options.split(" "))).isZero();
    assertThat(out.toString())
        .contains(trace)
        .contains(breaks.substring("seed 3 breaks ".length()));
  }

  @Test
  void what_breaks_nothing_is_not_shrunk() {
    assertThat(run("simulate", "--replay", "3", "--shrink", "--strict")).isZero();
    assertThat(out.toString()).contains("seed 3 breaks nothing");
  }

  @Test
  void a_campaign_says_what_faults_have_met_and_how_long_it_took() {
    assertThat(run("simulate", "--seeds", "3", "--from", "20", "--threads", "2")).isZero();
    assertThat(out.toString())
        .containsPattern("checkouts [0-9]+ discs taken [0-9]+ kiosk-days [0-9]+")
        .containsPattern("pairs of state and fault: [0-9]+ of [0-9]+ reached")
        .containsPattern("took [0-9.]+ minutes, [0-9]+ seconds of processors");
  }

  @Test
  void options_that_do_not_fit_are_usage_errors() {
    String[][] wrong = {
      {"--seeds", "0"},
      {"--threads", "0"},
      {"--minutes", "0"},
      {"--minutes", "1", "--seeds", "5"},
      {"--seeds", "2", "--trace", "x"},
      {"--trace", "x"},
      {"--kill-at-every-step", "--seeds", "5"},
      {"--kill-at-every-step", "--replay", "5"},
      {"--kill-at-every-step", "--twice", "0"},
      {"--twice", "3"},
      {"--shrink"},
      {"--replay", "x"},
      {"--replay", "1", "--seeds", "2"},
      {"--replay", "1", "--only", "rain:3"},
      {"--replay", "1", "--only", "message-lost"},
      {"--replay", "1", "--without", "0"},
      {"--replay", "1", "--without", "anna"},
      {"--replay", "1", "--hours", "-1"},
      {"--replay", "1", "--plant", "a-rose"},
      {"--only", "message-lost:3"},
      {"--without", "2"},
      {"--hours", "2"},
      {"--plant", "a-line-is-lost"},
    };
    for (String[] one : wrong) {
      String[] arguments =
          Stream.concat(Stream.of("simulate"), Stream.of(one)).toArray(String[]::new);
      assertThat(run(arguments)).as(String.join(" ", one)).isEqualTo(2);
    }
  }
}
