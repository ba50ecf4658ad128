package rondo.simulation.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;
import rondo.simulation.fault.Lifeline;
import rondo.simulation.time.Schedule;
import rondo.simulator.camera.SmallCamera;
import rondo.simulator.driver.Journalist;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.hands.HandResult;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Truth;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Handwork;
import rondo.simulator.world.Happening;
import rondo.simulator.world.World;

/**
 * The world outside a controller, in virtual time: it goes on when its controller dies, and keeps
 * the log that the checkers believe. For one thread alone.
 */
public final class SimulatedMachine {
  private static final Geometry GEOMETRY = MachineFile.sample();

  /** One for all machines: each label's picture is taken once. */
  private static final Camera CAMERA = new SmallCamera();

  private final String name;
  private final Schedule time;
  private final World world;
  private final Handwork hands;
  private final Journalist journalist;
  private final List<LogEntry> log = new ArrayList<>();
  private Consumer<LogEntry> reader = _ -> {};
  private final List<Consumer<Happening>> watchers = new ArrayList<>();
  private Optional<Hold> inCommand = Optional.empty();
  private long wakesAt = Long.MAX_VALUE;

  /** A machine with these cases, in it and outside. */
  public SimulatedMachine(String name, List<Case> cases, Schedule time) {
    this.name = name;
    this.time = time;
    this.world = new World(GEOMETRY, Truth.fresh(GEOMETRY.paneMm(), cases), CAMERA);
    this.hands = new Handwork(world);
    this.journalist = new Journalist(time);
  }

  /**
   * One controller's hold on it; each order passes the controller's lifeline twice.
   *
   * @param strays asked at each order: for how many milliseconds it is on its way while its
   *     controller is gone; 0: it arrives at once
   */
  public Machine open(Lifeline life, LongSupplier strays) {
    return new Hold(life, strays);
  }

  /** What is true. */
  public Truth truth() {
    return world.truth();
  }

  /** The machine's own log. */
  public List<LogEntry> log() {
    return List.copyOf(log);
  }

  /** Each new line of its log goes here too. */
  public void onLine(Consumer<LogEntry> given) {
    reader = given;
  }

  /** From now on exactly this is broken. */
  public void breakDown(List<Fault> faults) {
    happened(world.breakOrMend(_ -> faults, time.now()));
  }

  /**
   * Breaks one thing more; not a second sensor that sees what is not there beside the arm's. With a
   * customer who holds the disc to the shut door, three witnesses would then agree about a lie.
   */
  public void breakAlso(Fault fault) {
    List<Fault> faults = new ArrayList<>(world.truth().faults());
    if (!faults.contains(fault) && !agreesInALie(faults, fault)) {
      faults.add(fault);
    }
    breakDown(faults);
  }

  private static boolean agreesInALie(List<Fault> faults, Fault more) {
    boolean ghost = more instanceof Fault.SensorStuck(_, var present) && present;
    var arm = new Fault.SensorStuck(Sensor.ARM, true);
    boolean another =
        faults.stream().anyMatch(it -> it instanceof Fault.SensorStuck(_, var on) && on);
    return ghost && another && (more.equals(arm) || faults.contains(arm));
  }

  /** A deed of somebody's hands; whether it could be done. */
  public boolean hands(Function<Handwork, Handwork.Deed> deed) {
    Handwork.Deed done = deed.apply(hands);
    happened(done.happenings());
    return done.result() instanceof HandResult.Done;
  }

  /** Tells of everything that happens in it. */
  public void watch(Consumer<Happening> watcher) {
    watchers.add(watcher);
  }

  /** How many slots it has. */
  public MachineLayout layout() {
    return GEOMETRY.layout();
  }

  private void happened(List<Happening> happenings) {
    watchers.forEach(happenings::forEach);
    for (Happening happening : happenings) {
      if (happening instanceof Happening.Said(long token, MachineReport report)) {
        inCommand.ifPresent(hold -> hold.tell(token, report));
      }
    }
    List<LogEntry> lines = journalist.lines(happenings, log.size());
    log.addAll(lines);
    lines.forEach(reader);
    wakeInTime();
  }

  private void wakeInTime() {
    world
        .nextDue()
        .ifPresent(due -> {
          long at = Math.max(due, time.now());
          if (at < wakesAt) {
            wakesAt = at;
            time.after(at - time.now(), name, this::wake);
          }
        });
  }

  private void wake() {
    if (time.now() >= wakesAt) {
      wakesAt = Long.MAX_VALUE;
    }
    happened(world.advance(time.now()));
  }

  private final class Hold implements Machine {
    private final Lifeline life;
    private final LongSupplier strays;
    private long token;
    private Consumer<MachineReport> listener = _ -> {};

    Hold(Lifeline life, LongSupplier strays) {
      this.life = life;
      this.strays = strays;
    }

    @Override
    public MachineLayout layout() {
      return world.geometry().layout();
    }

    @Override
    public void attach(FencingToken given, Consumer<MachineReport> heard) {
      token = given.value();
      listener = heard;
      if (token >= world.truth().greatestToken()) {
        world.attach(given);
        inCommand = Optional.of(this);
      }
    }

    @Override
    public void order(Order order) {
      life.pass();
      long strayed = strays.getAsLong();
      if (strayed > 0) {
        time.after(
            strayed, name + " gets a late order", () -> happened(world.apply(order, time.now())));
        life.end();
      }
      happened(world.apply(order, time.now()));
      life.pass();
    }

    @Override
    public void close() {
      listener = _ -> {};
      inCommand = inCommand.filter(hold -> hold != this);
    }

    /** How an order of an earlier controller ended is only news to this one. */
    void tell(long to, MachineReport report) {
      if (to == 0 || to == token) {
        listener.accept(report);
        return;
      }
      switch (report) {
        case MachineReport.Done(long _, var seen) ->
            listener.accept(new MachineReport.Sensed(seen));
        case MachineReport.Failed(long _, var _, var seen) ->
            listener.accept(new MachineReport.Sensed(seen));
        case MachineReport.Moving _,
            MachineReport.Pictured _,
            MachineReport.Sensed _,
            MachineReport.Swiped _,
            MachineReport.Lost _ -> {}
      }
    }
  }
}
