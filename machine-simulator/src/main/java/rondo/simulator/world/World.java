package rondo.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.Axis;
import rondo.machine.device.Observation;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;
import rondo.simulator.truth.UnderWay;

/**
 * The machine's world in virtual time (DESIGN, flow 10): orders, hands and faults in, happenings
 * out. No thread, clock or file inside; times are milliseconds of one monotonic clock and never go
 * back. Not thread-safe.
 */
public final class World {
  private final Geometry geometry;
  private final Camera camera;
  private final Stops stops;
  private final Sensors sensors;
  private final Gate gate;
  private final Route route;
  private final Obstacles obstacles;
  private final Settling settling;
  private Truth truth;
  private Optional<Running> running = Optional.empty();

  /** A world that begins with this truth; what was under way in it goes on at the first advance. */
  public World(Geometry geometry, Truth truth, Camera camera) {
    this.geometry = geometry;
    this.camera = camera;
    this.truth = truth;
    stops = new Stops(geometry);
    sensors = new Sensors(stops);
    gate = new Gate(geometry.layout(), stops);
    route = new Route(geometry);
    obstacles = new Obstacles(geometry, stops);
    settling = new Settling(stops);
  }

  public Geometry geometry() {
    return geometry;
  }

  /** What is true; the axis under way is given where its leg began. */
  public Truth truth() {
    return truth;
  }

  /** What is true, the axes where they are at this moment. */
  public Truth truth(long now) {
    return running.map(r -> truth.axes(r.axes(truth.axes(), now))).orElse(truth);
  }

  /** What the sensors say now. */
  public Observation observe(long now) {
    return sensors.read(truth(now), running.flatMap(Running::axis));
  }

  /** What the sensors would say now if nothing were broken. */
  public Observation observeHonestly(long now) {
    return sensors.read(truth(now).faults(List.of()), running.flatMap(Running::axis));
  }

  /** The leg under way: its plan and the time it began. */
  public Optional<MovingLeg> moving() {
    return running.flatMap(r -> r.motion().map(m -> new MovingLeg(m.plan(), r.began())));
  }

  /** When something will happen by itself, if anything will. */
  public OptionalLong nextDue() {
    if (running.isPresent()) {
      return OptionalLong.of(running.get().due());
    }
    return truth.underWay().isPresent() && !dead() ? OptionalLong.of(0) : OptionalLong.empty();
  }

  /** Notes a controller's token; a greater one locks all older ones out for ever (I28). */
  public void attach(FencingToken token) {
    truth = truth.token(Math.max(truth.greatestToken(), token.value()));
  }

  /** Begins an order or refuses it. */
  public List<Happening> apply(Order order, long now) {
    List<Happening> out = new ArrayList<>(advance(now));
    attach(order.token());
    boolean busy = truth.underWay().isPresent();
    Optional<Trouble> refusal = gate.refusal(order, truth(now), observe(now), busy);
    if (refusal.isPresent()) {
      out.add(new Happening.Ended(order, refusal));
      out.add(said(order, new MachineReport.Failed(order.number(), refusal.get(), observe(now))));
      return out;
    }
    if (order.action() instanceof Action.Observe) {
      out.add(said(order, new MachineReport.Done(order.number(), observe(now))));
      return out;
    }
    if (gate.releases(order.action(), truth.axes()) && truth.at(new Place.InMouth()).isEmpty()) {
      truth = truth.releasedBy(order.attempt());
    }
    out.add(new Happening.Begun(order));
    truth =
        truth.underWay(Optional.of(new UnderWay(order, route.legs(order.action(), truth.axes()))));
    begin(now, out);
    return out;
  }

  /** Lets time pass up to now. */
  public List<Happening> advance(long now) {
    List<Happening> out = new ArrayList<>();
    if (running.isEmpty() && truth.underWay().isPresent() && !dead()) {
      begin(now, out);
    }
    while (running.isPresent() && running.get().due() <= now) {
      land(running.get(), out);
    }
    return out;
  }

  /** Changes what is broken; a cut of power stops the motion under way where it is. */
  public List<Happening> breakOrMend(UnaryOperator<List<Fault>> change, long now) {
    List<Happening> out = new ArrayList<>(advance(now));
    Observation before = observe(now);
    truth = truth.faults(change.apply(truth.faults()));
    if (dead()) {
      stopForPower(now, out);
    }
    sayIfChanged(before, now, out);
    return out;
  }

  /** What a person's hand did to the truth; the sensors tell what they see of it. */
  List<Happening> hand(UnaryOperator<Truth> deed, List<Happening> of, long now) {
    Observation before = observe(now);
    truth = deed.apply(truth);
    List<Happening> out = new ArrayList<>(of);
    sayIfChanged(before, now, out);
    return out;
  }

  private void begin(long now, List<Happening> out) {
    UnderWay underWay = truth.underWay().orElseThrow();
    if (underWay.legs().isEmpty()) {
      if (underWay.order().action() instanceof Action.Look) {
        running = Optional.of(Running.look(now, geometry.exposureMillis()));
      } else {
        finish(Optional.empty(), now, out);
      }
      return;
    }
    UnderWay.Leg leg = underWay.legs().getFirst();
    Running.Motion motion =
        new Running.Motion(
            leg.axis(),
            geometry.drive(leg.axis()).motion(truth.axes().of(leg.axis()), leg.to()),
            obstacles.on(leg, truth));
    running = Optional.of(Running.motion(now, motion));
    out.add(
        said(underWay.order(), new MachineReport.Moving(underWay.order().number(), motion.plan())));
  }

  private void land(Running ended, List<Happening> out) {
    long at = ended.due();
    rest(at, out);
    if (ended.motion().isEmpty()) {
      picture(out);
      return;
    }
    Running.Motion motion = ended.motion().get();
    if (motion.stopsShort().isPresent()) {
      truth = Settling.spent(truth, new Fault.MotorJam(motion.axis(), true));
      finish(Optional.of(Trouble.JAM), at, out);
      return;
    }
    UnderWay underWay = truth.underWay().orElseThrow();
    List<UnderWay.Leg> left = underWay.legs().subList(1, underWay.legs().size());
    truth = truth.underWay(Optional.of(new UnderWay(underWay.order(), left)));
    begin(at, out);
  }

  /** What moves comes to rest where it is now, and the cases with it. */
  private void rest(long now, List<Happening> out) {
    Axes from = truth.axes();
    Optional<Axis> axis = movingAxis();
    truth = truth(now);
    running = Optional.empty();
    axis.ifPresent(a -> truth = settling.after(a, from, truth, out));
  }

  private void finish(Optional<Trouble> trouble, long now, List<Happening> out) {
    Order order = truth.underWay().orElseThrow().order();
    boolean homes = order.action() instanceof Action.Home && trouble.isEmpty();
    truth = truth.underWay(Optional.empty()).homed(truth.homed() || homes);
    Observation seen = observe(now);
    out.add(new Happening.Ended(order, trouble));
    out.add(
        said(
            order,
            trouble
                .<MachineReport>map(t -> new MachineReport.Failed(order.number(), t, seen))
                .orElseGet(() -> new MachineReport.Done(order.number(), seen))));
  }

  private void picture(List<Happening> out) {
    Order order = truth.underWay().orElseThrow().order();
    truth = truth.underWay(Optional.empty());
    out.add(new Happening.Ended(order, Optional.empty()));
    out.add(
        said(
            order, new MachineReport.Pictured(order.number(), camera.take(scene(order.number())))));
  }

  /**
   * What stands before the label camera now.
   *
   * @param seed of the picture's noise
   */
  public Scene scene(long seed) {
    return Scene.of(truth, stops, seed);
  }

  private void stopForPower(long now, List<Happening> out) {
    rest(now, out);
    truth = truth.homed(false);
    if (truth.underWay().isPresent()) {
      finish(Optional.of(Trouble.DEVICE_SILENT), now, out);
    }
  }

  /** Whether the machine has no current. */
  boolean dead() {
    return truth.has(new Fault.PowerCut());
  }

  private void sayIfChanged(Observation before, long now, List<Happening> out) {
    Observation after = observe(now);
    if (!after.equals(before)) {
      out.add(new Happening.Said(0, new MachineReport.Sensed(after)));
    }
  }

  private static Happening said(Order order, MachineReport report) {
    return new Happening.Said(order.token().value(), report);
  }

  /** The axis that moves, if one does. */
  Optional<Axis> movingAxis() {
    return running.flatMap(Running::axis);
  }

  Stops stops() {
    return stops;
  }
}
