package rondo.simulator.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rondo.machine.command.FencingToken;
import rondo.machine.control.Machine;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.report.MachineReport;
import rondo.machine.wire.RemoteMachine;

/** The same machine, through its socket. */
class SocketMachineTest extends SimulatedMachineTest {
  private final List<Machine> opened = new ArrayList<>();

  @Override
  protected Machine open() {
    Machine machine = RemoteMachine.connect(simulator.socketPort(), SECRET);
    opened.add(machine);
    return machine;
  }

  @AfterEach
  void close_connections() {
    opened.forEach(Machine::close);
  }

  @Test
  void who_does_not_know_the_secret_is_sent_away() {
    assertThatExceptionOfType(MachineUnreachableException.class)
        .isThrownBy(() -> RemoteMachine.connect(simulator.socketPort(), "something else entirely"));
  }

  @Test
  void a_greater_token_displaces_the_older_connection() throws InterruptedException {
    var older = new LinkedBlockingQueue<MachineReport>();
    open().attach(new FencingToken(100), older::add);
    open().attach(new FencingToken(101), report -> {});
    assertThat(older.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Lost.class);
  }

  @Test
  void a_machine_that_dies_is_lost_once() throws InterruptedException {
    var reports = new LinkedBlockingQueue<MachineReport>();
    open().attach(new FencingToken(100), reports::add);
    simulator.close();
    assertThat(reports.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Lost.class);
  }
}
