package rondo.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.Axis;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.start.SampleStock;

class TruthFileTest {
  @TempDir Path folder;

  @Test
  void what_is_kept_is_read_again() {
    Order order =
        new Order(3, new FencingToken(4), Optional.of(new UUID(1, 2)), new Action.TurnTo(9));
    Truth truth =
        Truth.fresh(210, SampleStock.cases())
            .token(4)
            .homed(true)
            .underWay(
                Optional.of(new UnderWay(order, List.of(new UnderWay.Leg(Axis.CAROUSEL, 84.5)))))
            .releasedBy(Optional.of(new UUID(3, 4)))
            .held(Optional.of("a book"))
            .faults(
                List.of(
                    new Fault.SensorStuck(Sensor.ARM, true),
                    new Fault.MotorJam(Axis.DOOR, true),
                    new Fault.CameraBlurred(),
                    new Fault.CameraGlare(),
                    new Fault.HeldTurned(),
                    new Fault.LabelDirty("a book"),
                    new Fault.LabelWorn("a book")));
    TruthFile.open(file()).save(truth, List.of());
    assertThat(TruthFile.open(file()).read()).contains(truth);
  }

  @Test
  void a_person_reads_and_edits_one_line_for_each_case() throws IOException {
    TruthFile.open(file()).save(Truth.fresh(210, SampleStock.cases()), List.of());
    String text = Files.readString(file());
    assertThat(text.lines().filter(line -> line.contains("\"place\":"))).hasSize(9);
    Files.writeString(file(), text.replace("\"place\":\"2-17\"", "\"place\":\"3-5\""));
    Truth moved = TruthFile.open(file()).read().orElseThrow();
    assertThat(moved.named(SampleStock.code(3)).orElseThrow().place().word()).isEqualTo("3-5");
  }

  @Test
  void two_cases_in_one_slot_refuse_the_file() throws IOException {
    TruthFile.open(file()).save(Truth.fresh(210, SampleStock.cases()), List.of());
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("\"place\":\"2-17\"", "\"place\":\"2-18\""));
    assertThatThrownBy(() -> TruthFile.open(file())).hasMessageContaining("truth");
  }

  @Test
  void a_kill_between_file_and_log_loses_no_line_and_doubles_none() throws IOException {
    Truth truth = Truth.fresh(210, SampleStock.cases());
    TruthFile kept = TruthFile.open(file());
    kept.save(truth, List.of(line(1)));
    kept.save(truth, List.of(line(2), line(3)));
    Path log = file().resolveSibling("machine.json.log");
    String whole = Files.readString(log);
    Files.writeString(log, whole.substring(0, whole.length() - 20));
    assertThat(TruthFile.open(file()).lastLine()).isEqualTo(3);
    assertThat(MachineLog.beside(file())).extracting(LogEntry::seq).containsExactly(1L, 2L, 3L);
    TruthFile.open(file());
    assertThat(Files.readString(log)).isEqualTo(whole);
  }

  private Path file() {
    return folder.resolve("machine.json");
  }

  private static LogEntry line(long seq) {
    return new LogEntry(
        seq,
        Instant.parse("2030-01-01T00:00:00Z"),
        LogEntry.Event.DISC_LEFT_THE_MOUTH,
        Optional.of("D"),
        Optional.of(new UUID(1, 2)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
