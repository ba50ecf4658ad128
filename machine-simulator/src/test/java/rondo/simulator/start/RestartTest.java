package rondo.simulator.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.contract.ContractController;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Presence;
import rondo.machine.report.MachineReport;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.MachineLog;
import rondo.vision.label.LabelReader;
import rondo.vision.label.LabelReading;

class RestartTest {
  @TempDir Path folder;

  @Test
  void a_disc_moved_in_the_file_by_hand_is_found_out_only_by_sensing() throws IOException {
    try (MachineSimulator machine = start()) {
      assertThat(inSlot(controller(machine, 1), 2, 17)).isEqualTo(Presence.PRESENT);
    }
    String text = Files.readString(file());
    Files.writeString(
        file(),
        text.replace("\"place\":\"2-17\"", "\"place\":\"3-9\"")
            .replace("\"place\":\"2-18\"", "\"place\":\"2-17\""));
    try (MachineSimulator machine = start()) {
      ContractController controller = controller(machine, 2);
      assertThat(inSlot(controller, 2, 18)).isEqualTo(Presence.ABSENT);
      assertThat(inSlot(controller, 3, 9)).isEqualTo(Presence.PRESENT);
      assertThat(inSlot(controller, 2, 17)).as("sensed alike, but...").isEqualTo(Presence.PRESENT);
      assertThat(labelOnArm(controller)).as("... another disc").isEqualTo(label(4));
    }
  }

  @Test
  void every_order_stands_in_the_machines_own_log() {
    try (MachineSimulator machine = start()) {
      controller(machine, 1).done(new Action.Home());
    }
    List<LogEntry> log = MachineLog.beside(file());
    assertThat(log)
        .extracting(LogEntry::event)
        .containsExactly(LogEntry.Event.ORDER_BEGUN, LogEntry.Event.ORDER_ENDED);
    assertThat(log.getLast().outcome()).contains("done");
    assertThat(log.getLast().token()).contains(1L);
  }

  private Path file() {
    return folder.resolve("machine.json");
  }

  private MachineSimulator start() {
    return MachineSimulator.start(
        new MachineSimulatorConfig(
            "test",
            file(),
            MachineFile.sample(),
            30,
            SampleStock.cases(),
            0,
            SimulatedMachineTest.SECRET,
            0,
            List.of()),
        InstantSource.system(),
        System::nanoTime);
  }

  private static ContractController controller(MachineSimulator machine, long token) {
    return new ContractController(machine.open(), new FencingToken(token));
  }

  private static Presence inSlot(ContractController controller, int deck, int position) {
    controller.done(new Action.Home());
    controller.done(new Action.TurnTo(position));
    return controller.done(new Action.LiftTo(deck)).caseInSlot();
  }

  private static LabelReading labelOnArm(ContractController controller) {
    controller.done(new Action.ArmTo(ArmStop.SLOT));
    controller.done(new Action.Grip(true));
    controller.done(new Action.ArmTo(ArmStop.PANE));
    if (controller.order(new Action.Look()) instanceof MachineReport.Pictured pictured) {
      return new LabelReader().read(pictured.picture());
    }
    throw new AssertionError("no picture");
  }

  private static LabelReading label(long disc) {
    var label = SampleStock.disc(disc, new rondo.simulator.truth.Place.OnArm()).label();
    return new LabelReading.Read(label.orElseThrow().group(), label.orElseThrow().disc());
  }
}
