package rondo.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.place.Slot;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.report.MachineReport;
import rondo.media.picture.Picture;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/**
 * A world under senseless controllers, clumsy hands, faults and restarts: thousands of steps, each
 * checked. The seed is the test's name.
 */
class RandomWorldTest {
  private static final int STEPS = 3_000;
  private static final Camera BLIND = scene -> new Picture(2, 2, new byte[4]);

  private final Geometry geometry = MachineFile.sample();
  private final List<Happening> heard = new ArrayList<>();
  private final Map<UUID, Set<String>> leftUnder = new HashMap<>();
  private final Set<Long> open = new TreeSet<>();
  private World world = new World(geometry, fresh(), BLIND);
  private long now;
  private long token = 1;
  private long number;
  private UUID attempt = new UUID(0, 0);
  private boolean fromStock;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
  void whatever_is_ordered_and_done_every_case_stays_in_exactly_one_place(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> names = names(world.truth());
    for (int step = 0; step < STEPS; step++) {
      heard.clear();
      act(random);
      assertThat(names(world.truth())).as("step %d", step).isEqualTo(names);
      checkPlaces(step);
      checkReports(step);
    }
    assertThat(leftUnder).as("the steps reach the mouth at all").isNotEmpty();
    leftUnder.forEach((a, cases) -> assertThat(cases).as("out of slots under %s", a).hasSize(1));
  }

  private void act(SplittableRandom random) {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> pass(random.nextInt(1, 4_000));
      case 4 -> hand(random);
      case 5 -> hand(random);
      case 6 -> heard.addAll(world.breakOrMend(old -> faults(random), now));
      case 7 -> heard.addAll(world.breakOrMend(old -> List.of(), now));
      case 8 -> restart(random);
      case 9 -> stale(random);
      case 10 -> vend(random);
      default -> {
        order(action(random), random.nextInt(6) > 0);
        if (random.nextInt(4) > 0) {
          pass(9_000);
        }
      }
    }
  }

  private void pass(long millis) {
    now += millis;
    heard.addAll(world.advance(now));
  }

  /** The way from slot to customer, now and then disturbed. */
  private void vend(SplittableRandom random) {
    Slot slot = new Slot(random.nextInt(1, 4), random.nextBoolean() ? 17 : 3);
    attempt = new UUID(random.nextLong(), number);
    for (Action action :
        List.of(
            new Action.Home(),
            new Action.TurnTo(slot.position()),
            new Action.LiftTo(slot.deck()),
            new Action.Grip(false),
            new Action.ArmTo(ArmStop.SLOT),
            new Action.Grip(true),
            new Action.ArmTo(ArmStop.PANE),
            new Action.DoorTo(DoorStop.OPEN),
            new Action.ArmTo(ArmStop.MOUTH),
            new Action.Grip(false))) {
      order(action, true);
      pass(random.nextInt(40) == 0 ? 20 : 9_000);
      if (random.nextInt(60) == 0) {
        hand(random);
      }
    }
  }

  private void order(Action action, boolean withAttempt) {
    if (world.truth().at(new Place.OnArm()).isEmpty()
        && action.equals(new Action.Grip(true))
        && world.truth().at(new Place.InMouth()).isEmpty()) {
      attempt = new UUID(token, number);
    }
    Order order =
        new Order(
            ++number,
            new FencingToken(token),
            withAttempt ? Optional.of(attempt) : Optional.empty(),
            action);
    open.add(order.number());
    heard.addAll(world.apply(order, now));
  }

  private void stale(SplittableRandom random) {
    heard.addAll(world.advance(now));
    world.attach(new FencingToken(++token));
    Truth before = world.truth();
    Order older =
        new Order(
            9_000_000 + number, new FencingToken(token - 1), Optional.of(attempt), action(random));
    world.apply(older, now);
    assertThat(world.truth()).as("an older controller changes nothing").isEqualTo(before);
  }

  private void restart(SplittableRandom random) {
    heard.addAll(world.advance(now));
    Truth kept = world.truth();
    world = new World(geometry, kept, BLIND);
    if (random.nextBoolean()) {
      pass(0);
    }
  }

  private void hand(SplittableRandom random) {
    Handwork hands = new Handwork(world);
    List<Case> cases = world.truth().cases();
    fromStock = world.truth().at(new Place.InMouth()).filter(c -> !c.cameIn()).isPresent();
    String name = cases.get(random.nextInt(cases.size())).name();
    Handwork.Deed deed =
        switch (random.nextInt(8)) {
          case 0 -> hands.hold(name, now);
          case 1 -> hands.putAway(now);
          case 2, 3 -> hands.insert(name, now);
          case 4 -> hands.pushBack(now);
          case 5 -> hands.walkOff(now);
          default -> hands.take(now);
        };
    heard.addAll(deed.happenings());
  }

  private static Action action(SplittableRandom random) {
    return switch (random.nextInt(16)) {
      case 0 -> new Action.Home();
      case 1 -> new Action.TurnTo(random.nextInt(-1, 40));
      case 2 -> new Action.TurnTo(random.nextInt(3, 5));
      case 3 -> new Action.LiftTo(random.nextInt(0, 5));
      case 4, 5 -> new Action.ArmTo(ArmStop.SLOT);
      case 6, 7 -> new Action.ArmTo(ArmStop.PANE);
      case 8, 9 -> new Action.ArmTo(ArmStop.MOUTH);
      case 10, 11 -> new Action.Grip(random.nextBoolean());
      case 12 -> new Action.DoorTo(DoorStop.OPEN);
      case 13 -> new Action.DoorTo(DoorStop.CLOSED);
      case 14 -> new Action.Look();
      default -> new Action.Observe();
    };
  }

  private static List<Fault> faults(SplittableRandom random) {
    Axis axis = Axis.values()[random.nextInt(Axis.values().length)];
    Sensor sensor = Sensor.values()[random.nextInt(Sensor.values().length)];
    return switch (random.nextInt(6)) {
      case 0, 1 -> List.of(new Fault.MotorJam(axis, random.nextBoolean()));
      case 2 -> List.of(new Fault.MissedSlot(random.nextBoolean()));
      case 3 -> List.of(new Fault.SensorStuck(sensor, random.nextBoolean()));
      case 4 ->
          List.of(
              new Fault.SensorStuck(sensor, random.nextBoolean()), new Fault.MotorJam(axis, false));
      default -> List.of(new Fault.PowerCut());
    };
  }

  private void checkPlaces(int step) {
    Truth truth = world.truth(now);
    Set<Place> inside = new HashSet<>();
    for (Case one : truth.cases()) {
      if (!(one.place() instanceof Place.Outside)) {
        assertThat(inside.add(one.place())).as("step %d: %s", step, one.place()).isTrue();
      }
    }
    assertThat(truth.beyond(geometry.layout())).isEmpty();
    assertThat(truth.axes().carousel()).isBetween(0.0, 360.0);
    assertThat(truth.axes().arm()).isBetween(geometry.slotMm() - 1e-9, geometry.mouthMm() + 1e-9);
    assertThat(truth.axes().gripper()).isBetween(-1e-9, 1 + 1e-9);
    assertThat(truth.axes().door()).isBetween(-1e-9, 1 + 1e-9);
    assertThat(world.observe(now)).isNotNull();
  }

  private void checkReports(int step) {
    for (Happening happening : heard) {
      switch (happening) {
        case Happening.LeftTheMouth(String name, Optional<UUID> under) -> {
          assertThat(under).as("step %d: %s left without an attempt", step, name).isPresent();
          if (fromStock) {
            leftUnder.computeIfAbsent(under.orElseThrow(), a -> new HashSet<>()).add(name);
          }
        }
        case Happening.Said(long _, MachineReport report) -> ended(report).ifPresent(this::close);
        case Happening.Begun(Order order) ->
            assertThat(releasing(order) && order.attempt().isEmpty())
                .as("step %d: %s", step, order)
                .isFalse();
        case Happening.Ended _, Happening.DrawnIn _, Happening.Accepted _ -> {}
      }
    }
  }

  private void close(long order) {
    assertThat(open.remove(order)).as("order %d ends once", order).isTrue();
  }

  private static Optional<Long> ended(MachineReport report) {
    return switch (report) {
      case MachineReport.Done done -> Optional.of(done.order());
      case MachineReport.Failed failed -> Optional.of(failed.order());
      case MachineReport.Pictured pictured -> Optional.of(pictured.order());
      case MachineReport.Moving _,
          MachineReport.Sensed _,
          MachineReport.Swiped _,
          MachineReport.Lost _ ->
          Optional.empty();
    };
  }

  private static boolean releasing(Order order) {
    return order.action().equals(new Action.ArmTo(ArmStop.MOUTH));
  }

  private static Set<String> names(Truth truth) {
    Set<String> names = new TreeSet<>();
    truth.cases().forEach(c -> names.add(c.name()));
    return names;
  }

  private static Truth fresh() {
    return Truth.fresh(MachineFile.sample().paneMm(), SampleStock.cases());
  }
}
