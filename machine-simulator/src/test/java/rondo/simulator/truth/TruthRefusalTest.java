package rondo.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;
import rondo.simulator.start.SampleStock;

/** A machine's file that cannot be true is refused in a sentence that says where and what to do. */
class TruthRefusalTest {
  @TempDir Path folder;

  @BeforeEach
  void a_good_file() {
    TruthFile.open(file()).save(Truth.fresh(210, SampleStock.cases()), List.of(line()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"place\":\"2-17\"|\"place\":\"2-18\"",
        "\"place\":\"2-17\"|\"place\":\"nowhere\"",
        "\"place\":\"2-17\"|\"place\":\"0-1\"",
        "\"place\":\"2-17\"|\"place\":\"2-\"",
        "\"place\":\"2-17\"|\"place\":2",
        "\"greatestToken\": 0|\"greatestToken\": \"0\"",
        "\"greatestToken\": 0|\"greatestToken\": 1.5",
        "\"homed\": false|\"homed\": 0",
        "\"homed\": false|\"homed\": false, \"homed\": true",
        "\"homed\": false|\"colour\": 1, \"homed\": false",
        "\"carousel\":217.0|\"carousel\":1e999",
        "\"make\":\"BOOK\"|\"make\":\"CAT\"",
        "\"name\":\"a book\"|\"name\":\"an empty case\""
      })
  void one_wrong_word_refuses_the_file_and_is_named_with_its_place(String change)
      throws IOException {
    String[] words = change.split("\\|", -1);
    String text = Files.readString(file());
    assertThat(text).contains(words[0]);
    Files.writeString(file(), text.replace(words[0], words[1]));
    assertRefused();
  }

  @Test
  void a_torn_file_is_refused_wherever_it_was_cut() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length - 2; length += 97) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      assertRefused();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void random_bytes_over_a_part_are_refused_or_leave_a_whole_truth(long seed) throws IOException {
    byte[] whole = Files.readAllBytes(file());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100; i++) {
      byte[] garbled = whole.clone();
      for (int at = random.nextInt(whole.length), end = Math.min(at + 4, whole.length);
          at < end;
          at++) {
        garbled[at] = (byte) random.nextInt(256);
      }
      Files.write(file(), garbled);
      try {
        assertThat(TruthFile.open(file()).read()).isPresent();
      } catch (TruthUnreadableException e) {
        assertThat(e).hasMessageContaining("machine.json");
      }
    }
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertRefused();
  }

  @Test
  void a_log_line_that_is_none_is_refused_with_its_number() throws IOException {
    Path log = file().resolveSibling("machine.json.log");
    Files.writeString(log, Files.readString(log) + "what is this\n", StandardCharsets.UTF_8);
    assertThatExceptionOfType(TruthUnreadableException.class)
        .isThrownBy(() -> TruthFile.open(file()))
        .withMessageContaining("machine.json.log")
        .withMessageContaining("line 2");
  }

  @Test
  void a_slot_that_the_machine_does_not_have_refuses_the_start() throws IOException {
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("\"place\":\"2-17\"", "\"place\":\"9-17\""));
    assertThatExceptionOfType(TruthUnreadableException.class)
        .isThrownBy(this::start)
        .withMessageContaining(SampleStock.code(3))
        .withMessageContaining("does not have");
  }

  @Test
  void a_refused_file_is_left_as_it_is() throws IOException {
    Files.writeString(file(), "{}");
    assertRefused();
    assertThat(Files.readString(file())).isEqualTo("{}");
  }

  private void assertRefused() {
    assertThatExceptionOfType(TruthUnreadableException.class)
        .isThrownBy(() -> TruthFile.open(file()))
        .withMessageStartingWith("The machine's file " + file() + " cannot be believed: ")
        .withMessageEndingWith("Mend it, or move it away to start with the configured cases.");
  }

  private void start() {
    MachineSimulator.start(
            new MachineSimulatorConfig(
                "test",
                file(),
                MachineFile.sample(),
                20,
                SampleStock.cases(),
                0,
                "a secret of tests only",
                0,
                List.of()),
            InstantSource.system(),
            System::nanoTime)
        .close();
  }

  private Path file() {
    return folder.resolve("machine.json");
  }

  private static LogEntry line() {
    return new LogEntry(
        1,
        Instant.parse("2030-01-01T00:00:00Z"),
        LogEntry.Event.DISC_LEFT_THE_MOUTH,
        Optional.of("D"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
