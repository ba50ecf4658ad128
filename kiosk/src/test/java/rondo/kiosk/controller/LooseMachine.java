package rondo.kiosk.controller;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/** A machine behind a plug that can be pulled. */
final class LooseMachine implements Supplier<Machine> {
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  volatile boolean plugged = true;
  private final Supplier<Machine> inner;
  private volatile Consumer<MachineReport> listener = _ -> {};

  LooseMachine(Supplier<Machine> inner) {
    this.inner = inner;
  }

  void pull() {
    plugged = false;
    listener.accept(new MachineReport.Lost("the plug was pulled"));
  }

  @Override
  public Machine get() {
    if (!plugged) {
      throw new MachineUnreachableException("no plug", new IllegalStateException("pulled"));
    }
    opened.incrementAndGet();
    return new Plugged(inner.get());
  }

  private final class Plugged implements Machine {
    private final Machine machine;

    Plugged(Machine machine) {
      this.machine = machine;
    }

    @Override
    public MachineLayout layout() {
      return machine.layout();
    }

    @Override
    public void attach(FencingToken token, Consumer<MachineReport> heard) {
      listener = heard;
      machine.attach(
          token,
          report -> {
            if (plugged) {
              heard.accept(report);
            }
          });
    }

    @Override
    public void order(Order order) {
      machine.order(order);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
      machine.close();
    }
  }
}
