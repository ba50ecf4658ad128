package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./rondo demo} as people run it: started, stopped, started again, side by side. */
class DemoProcessTest {
  private static final String RUNS = "Start page:\\s+(http://localhost:\\d+)";

  @TempDir Path folder;
  private final List<Child> started = new ArrayList<>();

  @AfterEach
  void end_all() {
    started.forEach(Child::close);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void a_signal_ends_it_cleanly_with_no_process_left(String signal) {
    Child demo = demo(folder.resolve("data"), port());
    demo.says(RUNS);
    List<ProcessHandle> family = demo.family();
    assertThat(family).hasSizeGreaterThan(1);
    demo.signal(signal);
    assertThat(demo.said()).contains("rondo: stopping");
    Until.holds("all processes gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void it_works_twice_in_a_row_and_keeps_its_data() {
    Path data = folder.resolve("a folder with spaces");
    int port = port();
    Child first = demo(data, port);
    first.says(RUNS);
    assertThat(first.said()).contains("making an empty database").contains("Three things to try");
    first.signal("TERM");
    Child second = demo(data, port);
    second.says(RUNS);
    assertThat(second.said()).doesNotContain("making an empty database");
    Until.holds(
        "the kiosk's second start",
        () -> Files.exists(data.resolve("log/rondo.log")) && log(data).contains("start 2 with"));
  }

  @Test
  void two_run_side_by_side_and_a_taken_port_is_named() {
    int port = port();
    Child one = demo(folder.resolve("one"), port);
    Child other = demo(folder.resolve("other"), port());
    one.says(RUNS);
    other.says(RUNS);
    Child late = demo(folder.resolve("late"), port);
    assertThat(late.end()).isNotZero();
    assertThat(late.said()).contains(Integer.toString(port + 1)).doesNotContain("\tat ");
  }

  @Test
  void killed_it_leaves_no_database_behind_and_starts_again() {
    Path data = folder.resolve("data");
    int port = port();
    Child demo = demo(data, port);
    demo.says(RUNS);
    List<ProcessHandle> family = demo.family();
    demo.kill();
    Until.holds("all processes gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    demo(data, port).says(RUNS);
  }

  private Child demo(Path data, int port) {
    Child demo =
        Child.start(
            folder.resolve("said"),
            List.of(
                "demo",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--set",
                "speed=20"));
    started.add(demo);
    return demo;
  }

  private static int port() {
    return FreePorts.first(0, 1, 10, 11, 12, 30, 31, 32);
  }

  private static String log(Path data) {
    try {
      return Files.readString(data.resolve("log/rondo.log"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
