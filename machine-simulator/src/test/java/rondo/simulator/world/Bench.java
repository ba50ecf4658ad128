package rondo.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.camera.LabelCamera;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Truth;

/** A world in virtual time with a controller that waits for each outcome. */
final class Bench {
  static final UUID ATTEMPT = new UUID(7, -7);

  final Geometry geometry = MachineFile.sample();
  final List<Happening> heard = new ArrayList<>();
  World world;
  Handwork hands;
  long now;
  private long number;

  Bench() {
    this(Truth.fresh(MachineFile.sample().paneMm(), SampleStock.cases()));
  }

  Bench(Truth truth) {
    world = new World(geometry, truth, new LabelCamera());
    hands = new Handwork(world);
  }

  /** Gives an order with an attempt and lets time pass until it ends. */
  MachineReport order(Action action) {
    return order(new Order(++number, new FencingToken(1), Optional.of(ATTEMPT), action));
  }

  MachineReport order(Order order) {
    List<Happening> out = new ArrayList<>(world.apply(order, now));
    while (outcome(out, order.number()).isEmpty()) {
      now = world.nextDue().orElseThrow();
      out.addAll(world.advance(now));
    }
    heard.addAll(out);
    return outcome(out, order.number()).orElseThrow();
  }

  /** Gives an order without an attempt and lets time pass until it ends. */
  MachineReport orderWithoutAttempt(Action action) {
    return order(new Order(++number, new FencingToken(1), Optional.empty(), action));
  }

  /** Gives an order that must succeed; what the sensors say then. */
  Observation done(Action action) {
    if (order(action) instanceof MachineReport.Done done) {
      return done.observation();
    }
    throw new AssertionError(action + " did not succeed");
  }

  /** Begins an order and lets some of its time pass. */
  void begin(Action action, long millis) {
    Order order = new Order(++number, new FencingToken(1), Optional.of(ATTEMPT), action);
    heard.addAll(world.apply(order, now));
    now += millis;
    heard.addAll(world.advance(now));
    if (world.moving().isEmpty()) {
      throw new AssertionError(action + " is not under way after " + millis + " ms");
    }
  }

  /** What the sensors say now. */
  Observation seen() {
    return world.observe(now);
  }

  Trouble trouble(Action action) {
    return trouble(order(action));
  }

  static Trouble trouble(MachineReport report) {
    if (report instanceof MachineReport.Failed failed) {
      return failed.trouble();
    }
    throw new AssertionError("it did not fail: " + report);
  }

  void toSlot(int deck, int position) {
    order(new Action.Home());
    order(new Action.TurnTo(position));
    order(new Action.LiftTo(deck));
  }

  void pick(int deck, int position) {
    toSlot(deck, position);
    order(new Action.Grip(false));
    order(new Action.ArmTo(ArmStop.SLOT));
    order(new Action.Grip(true));
    order(new Action.ArmTo(ArmStop.PANE));
  }

  void holdOut() {
    openMouth();
    order(new Action.Grip(false));
  }

  void openMouth() {
    order(new Action.DoorTo(DoorStop.OPEN));
    order(new Action.ArmTo(ArmStop.MOUTH));
  }

  void drawIn() {
    order(new Action.Grip(true));
    order(new Action.ArmTo(ArmStop.PANE));
    order(new Action.DoorTo(DoorStop.CLOSED));
  }

  void broken(Fault... faults) {
    heard.addAll(world.breakOrMend(old -> List.of(faults), now));
  }

  Handwork.Deed did(Handwork.Deed deed) {
    heard.addAll(deed.happenings());
    return deed;
  }

  String place(long disc) {
    return world.truth().named(SampleStock.code(disc)).orElseThrow().place().word();
  }

  private static Optional<MachineReport> outcome(List<Happening> out, long order) {
    return out.stream()
        .filter(Happening.Said.class::isInstance)
        .map(h -> ((Happening.Said) h).report())
        .filter(r -> ends(r, order))
        .findFirst();
  }

  private static boolean ends(MachineReport report, long order) {
    return switch (report) {
      case MachineReport.Done done -> done.order() == order;
      case MachineReport.Failed failed -> failed.order() == order;
      case MachineReport.Pictured pictured -> pictured.order() == order;
      case MachineReport.Moving _,
          MachineReport.Sensed _,
          MachineReport.Swiped _,
          MachineReport.Lost _ ->
          false;
    };
  }
}
