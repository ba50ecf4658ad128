package rondo.simulator.world;

import java.util.ArrayList;
import java.util.List;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.UnderWay.Leg;

/** Which axes an action moves, one after the other, and where to. */
final class Route {
  private static final double STILL = 1e-6;
  private final Geometry geometry;

  Route(Geometry geometry) {
    this.geometry = geometry;
  }

  /** The legs of the action; those that end where they begin are left out. */
  List<Leg> legs(Action action, Axes axes) {
    List<Leg> all =
        switch (action) {
          case Action.Home() ->
              List.of(arm(ArmStop.PANE), new Leg(Axis.LIFT, 0), carousel(axes, 0));
          case Action.TurnTo(int position) -> List.of(carousel(axes, geometry.angleOf(position)));
          case Action.LiftTo(int deck) -> List.of(new Leg(Axis.LIFT, geometry.heightOf(deck)));
          case Action.ArmTo(ArmStop stop) -> List.of(arm(stop));
          case Action.Grip(boolean closed) -> List.of(new Leg(Axis.GRIPPER, closed ? 1 : 0));
          case Action.DoorTo(DoorStop stop) ->
              List.of(new Leg(Axis.DOOR, stop == DoorStop.OPEN ? 1 : 0));
          case Action.Look(), Action.Observe() -> List.of();
        };
    List<Leg> moving = new ArrayList<>(all);
    moving.removeIf(leg -> Math.abs(leg.to() - axes.of(leg.axis())) < STILL);
    return moving;
  }

  private Leg arm(ArmStop stop) {
    return new Leg(Axis.ARM, geometry.armAt(stop));
  }

  private static Leg carousel(Axes axes, double angle) {
    return new Leg(Axis.CAROUSEL, Geometry.shorterWay(axes.carousel(), angle));
  }
}
