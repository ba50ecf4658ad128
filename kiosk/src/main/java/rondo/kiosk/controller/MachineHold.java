package rondo.kiosk.controller;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.report.MachineReport;

/**
 * Holds the machine: numbers the orders, knows which outcome is awaited, opens the machine anew
 * when it was lost. Owned by the controller's thread.
 */
final class MachineHold {
  private final Supplier<Machine> opener;
  private final FencingToken token;
  private final Consumer<MachineReport> listener;
  private Optional<Machine> machine = Optional.empty();
  private long number;

  MachineHold(Supplier<Machine> opener, FencingToken token, Consumer<MachineReport> listener) {
    this.opener = opener;
    this.token = token;
    this.listener = listener;
  }

  /** Opens the machine if it is not open; throws what the opener throws. */
  Machine open() {
    if (machine.isEmpty()) {
      Machine opened = opener.get();
      opened.attach(token, listener);
      machine = Optional.of(opened);
    }
    return machine.get();
  }

  void order(Action action, Optional<UUID> attempt) {
    number++;
    open().order(new Order(number, token, attempt, action));
  }

  /** Whether an outcome is the one that is waited for, and not of an order long forgotten. */
  boolean awaits(long order) {
    return order == number;
  }

  /** Lets go of the machine. */
  void lost() {
    machine.ifPresent(Machine::close);
    machine = Optional.empty();
  }
}
