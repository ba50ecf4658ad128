package rondo.simulation.plant;

import java.util.function.Consumer;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/** A machine that is right until a bug overrides a part of it. */
class WrongMachine implements Machine {
  final Machine real;

  WrongMachine(Machine real) {
    this.real = real;
  }

  @Override
  public MachineLayout layout() {
    return real.layout();
  }

  @Override
  public void attach(FencingToken token, Consumer<MachineReport> listener) {
    real.attach(token, listener);
  }

  @Override
  public void order(Order order) {
    real.order(order);
  }

  @Override
  public void close() {
    real.close();
  }
}
