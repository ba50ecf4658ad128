package rondo.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .containsPattern("people rentals=[0-9]+ ")
        .contains("figure simulate-violations 0 count aim 0 holds")
        .contains("figure simulate-different-traces 0 count aim 0 holds");
  }

  @Test
  void one_seed_can_be_read_line_by_line() throws IOException {
    Path file = folder.resolve("trace.txt");
    assertThat(run("simulate", "--seeds", "1", "--from", "3", "--trace", file.toString())).isZero();
    assertThat(out.toString()).containsPattern("seed 3 left trace [0-9a-f]{16} in ");
    assertThat(Files.readAllLines(file)).hasSizeGreaterThan(500);
  }

  @Test
  void no_seed_and_a_trace_of_many_are_usage_errors() {
    assertThat(run("simulate", "--seeds", "0")).isEqualTo(2);
    assertThat(run("simulate", "--seeds", "2", "--trace", "x")).isEqualTo(2);
  }
}
