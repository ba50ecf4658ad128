package rondo.machine.control;

import java.util.function.Consumer;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/**
 * A kiosk's machine: everything that moves, senses, reads or writes (FEATURES N10). Whether it is
 * real or simulated cannot be told from here. Thread-safe; {@link #order} returns at once.
 */
public interface Machine extends AutoCloseable {
  /** Its carousel, known as soon as the machine is open. */
  MachineLayout layout();

  /**
   * Takes command. A token smaller than one seen before is refused with {@link
   * rondo.machine.report.Trouble#STALE_TOKEN} at the first order.
   *
   * <p>How an order of an earlier controller ends comes as {@link
   * rondo.machine.report.MachineReport.Sensed}: its number means nothing to this one.
   *
   * @param token of this start of the controller
   * @param listener is called on the machine's own thread, in order, and must not block
   */
  void attach(FencingToken token, Consumer<MachineReport> listener);

  /** Begins an order; its outcome comes to the listener. Never throws for what the machine does. */
  void order(Order order);

  /** Lets go of the machine; a motion under way ends by itself. */
  @Override
  void close();
}
