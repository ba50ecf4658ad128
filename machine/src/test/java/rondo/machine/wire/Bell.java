package rondo.machine.wire;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.device.MachineLayout;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MachineReport;
import rondo.media.picture.Picture;

/** The smallest machine: it answers each order at once, a look with a picture, and counts. */
final class Bell implements Machine {
  static final MachineLayout LAYOUT = new MachineLayout(2, 10);
  static final Observation SEEN =
      new Observation(
          true,
          Optional.of(1),
          Optional.of(1),
          Optional.empty(),
          Optional.empty(),
          false,
          Presence.ABSENT,
          Presence.ABSENT,
          Presence.UNKNOWN);

  final AtomicInteger orders = new AtomicInteger();
  final AtomicInteger closings = new AtomicInteger();
  private volatile Consumer<MachineReport> listener = report -> {};

  /** Tells its controller something. */
  void ring(MachineReport report) {
    listener.accept(report);
  }

  @Override
  public MachineLayout layout() {
    return LAYOUT;
  }

  @Override
  public void attach(FencingToken token, Consumer<MachineReport> to) {
    listener = to;
  }

  @Override
  public void order(Order order) {
    orders.incrementAndGet();
    listener.accept(
        switch (order.action()) {
          case rondo.machine.command.Action.Look() ->
              new MachineReport.Pictured(
                  order.number(), new Picture(2, 2, new byte[] {0, 1, -1, 127}));
          default -> new MachineReport.Done(order.number(), SEEN);
        });
  }

  @Override
  public void close() {
    closings.incrementAndGet();
  }
}
