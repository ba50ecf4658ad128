package rondo.simulator.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.contract.ContractController;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.machine.wire.RemoteMachine;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.MachineLog;

/** kill -9 of the machine itself. */
class MachineKillTest {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end_what_was_started() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_motion_under_way_at_a_kill_is_finished_after_the_restart() throws Exception {
    Process first = start();
    try (RemoteMachine machine = connect(first)) {
      ContractController controller = new ContractController(machine, new FencingToken(7));
      controller.done(new Action.Home());
      controller.send(new Action.TurnTo(17), Optional.empty());
      while (!(controller.next() instanceof MachineReport.Moving moving) || moving.order() != 2) {
        assertThat(controller.heard()).hasSizeLessThan(50);
      }
      first.destroyForcibly().waitFor();
      assertThat(controller.next()).isInstanceOf(MachineReport.Lost.class);
    }
    try (RemoteMachine machine = connect(start())) {
      ContractController controller = new ContractController(machine, new FencingToken(8));
      if (controller.order(new Action.Observe()) instanceof MachineReport.Failed busy) {
        assertThat(busy.trouble()).isEqualTo(Trouble.BUSY);
        controller.sensed(seen -> seen.position().isPresent());
      }
      assertThat(controller.done(new Action.Observe()).position()).contains(17);
    }
    assertTheLogIsWhole();
  }

  @Test
  void a_token_seen_before_the_kill_still_locks_older_ones_out() throws Exception {
    Process first = start();
    try (RemoteMachine machine = connect(first)) {
      new ContractController(machine, new FencingToken(7)).done(new Action.Observe());
      first.destroyForcibly().waitFor();
    }
    try (RemoteMachine machine = connect(start())) {
      ContractController older = new ContractController(machine, new FencingToken(6));
      assertThat(older.order(new Action.Home()))
          .isInstanceOfSatisfying(
              MachineReport.Failed.class,
              failed -> assertThat(failed.trouble()).isEqualTo(Trouble.STALE_TOKEN));
    }
  }

  private void assertTheLogIsWhole() {
    List<LogEntry> log = MachineLog.beside(file());
    assertThat(log)
        .extracting(LogEntry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    assertThat(log.stream().filter(e -> e.order().equals(Optional.of(2L))))
        .extracting(LogEntry::event)
        .containsExactly(LogEntry.Event.ORDER_BEGUN, LogEntry.Event.ORDER_ENDED);
  }

  private Path file() {
    return folder.resolve("machine.json");
  }

  private Process start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                MachineProcess.class.getName(),
                file().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    started.add(process);
    return process;
  }

  private static RemoteMachine connect(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    while (line != null && !line.startsWith("port ")) {
      line = out.readLine();
    }
    assertThat(line).as("the machine's port").isNotNull();
    int port = Integer.parseInt(String.valueOf(line).substring("port ".length()));
    return RemoteMachine.connect(port, SimulatedMachineTest.SECRET);
  }
}
