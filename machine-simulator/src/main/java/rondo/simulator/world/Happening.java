package rondo.simulator.world;

import java.util.Optional;
import java.util.UUID;
import rondo.machine.command.Order;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;

/** What a step of the world brought about, in order. */
public sealed interface Happening {
  /**
   * Something for a controller.
   *
   * @param token the controller whose order this answers; 0 for whoever is in command
   * @param report what to say
   */
  record Said(long token, MachineReport report) implements Happening {}

  /** An order was begun; for the machine's own log. */
  record Begun(Order order) implements Happening {}

  /** An order ended, without trouble or with it; for the machine's own log. */
  record Ended(Order order, Optional<Trouble> trouble) implements Happening {}

  /** A case was taken out of the mouth (I15). */
  record LeftTheMouth(String caseName, Optional<UUID> attempt) implements Happening {}

  /** A case that was laid in from outside has been drawn in and the door has closed behind it. */
  record DrawnIn(String caseName, Optional<UUID> attempt) implements Happening {}

  /** A case that was laid in from outside stands in a slot now (I17). */
  record Accepted(String caseName, Optional<UUID> attempt) implements Happening {}
}
