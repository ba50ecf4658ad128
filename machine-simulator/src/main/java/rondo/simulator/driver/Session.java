package rondo.simulator.driver;

import java.util.Optional;
import java.util.function.Consumer;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/** One controller's hold on the simulated machine. */
final class Session implements Machine {
  private final WorldDriver driver;
  private volatile Optional<Command> command = Optional.empty();

  private record Command(FencingToken token, Consumer<MachineReport> listener) {}

  Session(WorldDriver driver) {
    this.driver = driver;
  }

  @Override
  public MachineLayout layout() {
    return driver.geometry().layout();
  }

  @Override
  public void attach(FencingToken token, Consumer<MachineReport> listener) {
    if (!driver.attach(this, token, () -> command = Optional.of(new Command(token, listener)))) {
      listener.accept(ended());
    }
  }

  @Override
  public void order(Order order) {
    if (!driver.order(this, order)) {
      tell(ended());
    }
  }

  @Override
  public void close() {
    if (!driver.detach(this)) {
      silence();
    }
  }

  private static MachineReport ended() {
    return new MachineReport.Lost("the machine has ended or is overrun");
  }

  /** The token it attached with, 0 before; on the driver's thread only. */
  long token() {
    return command.map(c -> c.token().value()).orElse(0L);
  }

  /** Tells its listener; on the driver's thread only. */
  void tell(MachineReport report) {
    command.ifPresent(c -> c.listener().accept(report));
  }

  /** Nothing more reaches the listener; on the driver's thread only. */
  void silence() {
    command = Optional.empty();
  }
}
