package rondo.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rondo.media.label.DiscCode;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** A real process is killed while it commits (F1, I22). */
class KilledStoreTest {
  private static final int KILLS = 8;

  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("kiosk.db");
  }

  @Test
  @Timeout(120)
  void a_kill_in_the_middle_of_committing_leaves_a_whole_prefix_and_an_unbroken_chain()
      throws Exception {
    var random = new SplittableRandom(7);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long told = killAfter(before + 1 + random.nextInt(40));
      try (var store = SqliteKioskStore.open(file(), () -> Instant.EPOCH)) {
        long written = store.outbox().lastSequence() / StoreWriter.FACTS;
        assertThat(written).isBetween(told, told + 1);
        assertWhole(store, written);
        before = written;
      }
    }
  }

  /** What was told is a lower bound: the kill may come between a commit and its line. */
  private long killAfter(long change) throws IOException, InterruptedException {
    Process writer = start();
    long told = 0;
    try (BufferedReader lines = writer.inputReader()) {
      while (told < change) {
        told =
            Long.parseLong(
                Objects.requireNonNull(lines.readLine(), "the writer ended; see writer.err"));
      }
      writer.toHandle().destroyForcibly();
      told = lines.lines().mapToLong(Long::parseLong).reduce(told, Math::max);
      assertThat(writer.waitFor()).isEqualTo(137);
    } finally {
      writer.destroyForcibly();
    }
    return told;
  }

  private static void assertWhole(KioskStore store, long written) {
    assertThat(store.outbox().lastSequence()).isEqualTo(written * StoreWriter.FACTS);
    assertThat(store.slots())
        .containsEntry(StoreWriter.SLOT, new SlotContent.Holds(DiscCode.of(written)));
    assertThat(store.unsettled())
        .extracting(JournalEntry::at)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, written).mapToObj(Instant::ofEpochSecond).toList());
    List<Message.FactReport> waiting = store.outbox().after(0, Integer.MAX_VALUE);
    assertThat(waiting.getLast().fact())
        .isInstanceOfSatisfying(
            Fact.MachineTroubled.class,
            it -> assertThat(it.detail()).isEqualTo("change " + written));
    assertThat(waiting.getLast().sequence() - waiting.getFirst().sequence() + 1)
        .isEqualTo(waiting.size());
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            StoreWriter.class.getName(),
            file().toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("writer.err").toFile()))
        .start();
  }
}
