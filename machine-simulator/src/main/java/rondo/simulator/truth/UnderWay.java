package rondo.simulator.truth;

import java.util.List;
import rondo.machine.command.Order;
import rondo.machine.device.Axis;

/**
 * An order that the machine is carrying out. It goes on without its controller, and after a stop of
 * the machine itself (DESIGN, flow 10).
 *
 * @param order what was ordered
 * @param legs what is left, the first one being under way; empty for a look
 */
public record UnderWay(Order order, List<Leg> legs) {
  public UnderWay {
    legs = List.copyOf(legs);
  }

  /**
   * The motion of one axis.
   *
   * @param axis what moves
   * @param to where it shall stand
   */
  public record Leg(Axis axis, double to) {}
}
