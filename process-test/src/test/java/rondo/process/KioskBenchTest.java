package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./rondo bench kiosk} runs and prints each figure; what it measures here says little. */
class KioskBenchTest {
  private static final String NUMBER = " \\d+\\.\\d ";

  @TempDir Path folder;

  @Test
  void the_bench_prints_one_line_a_figure() {
    List<String> few = List.of("bench", "kiosk", "--touches", "6", "--starts", "1");
    int port = FreePorts.first(0, 1, 10, 20, 30, 40, 50);
    try (Child bench =
        Child.start(
            folder,
            java.util.stream.Stream.concat(
                    few.stream(), java.util.stream.Stream.of("--port", "" + port))
                .toList())) {
      assertThat(bench.end()).as(bench.said()).isZero();
      assertThat(bench.said())
          .containsPattern("figure kiosk-touch-p50" + NUMBER + "ms aim 100.0 (holds|short)")
          .containsPattern("figure kiosk-touch-p95" + NUMBER + "ms aim 100.0 (holds|short)")
          .containsPattern("figure kiosk-start" + NUMBER + "bare-pages aim 1.5 (holds|short)")
          .containsPattern("figure kiosk-memory" + NUMBER + "MB aim 250.0 (holds|short)");
    }
  }
}
