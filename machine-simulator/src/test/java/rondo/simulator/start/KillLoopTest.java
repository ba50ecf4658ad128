package rondo.simulator.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.MachineLog;
import rondo.simulator.truth.Truth;
import rondo.simulator.truth.TruthFile;

/** kill -9 of a busy machine again and again, at whatever moment it comes. */
class KillLoopTest {
  private static final int KILLS = 4;
  @TempDir Path folder;

  @Test
  void no_kill_leaves_a_file_that_cannot_be_read_or_a_disc_in_two_places() throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    long lines = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      killedAfter(random.nextInt(20, 250), kill);
      Truth truth = TruthFile.open(file()).read().orElseThrow();
      assertThat(truth.cases()).extracting(Case::name).containsExactlyElementsOf(names());
      assertThat(truth.greatestToken()).isEqualTo(kill);
      List<LogEntry> log = MachineLog.beside(file());
      assertThat(log)
          .extracting(LogEntry::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
      assertThat(log.size()).as("it worked between the kills").isGreaterThan((int) lines);
      lines = log.size();
    }
  }

  private void killedAfter(int millis, long token) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ShuttleProcess.class.getName(),
                file().toString(),
                Long.toString(token))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.inputReader().lines().anyMatch("moving"::equals)).isTrue();
      assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).as("ended by itself").isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<String> names() {
    return SampleStock.cases().stream().map(Case::name).toList();
  }

  private Path file() {
    return folder.resolve("machine.json");
  }
}
