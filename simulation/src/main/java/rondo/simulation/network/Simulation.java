package rondo.simulation.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.kiosk.screen.Screen;
import rondo.simulation.check.Checkers;
import rondo.simulation.check.Moment;
import rondo.simulation.check.Violation;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.people.People;
import rondo.simulation.time.Trace;

/**
 * One seed from warm-up over faults to healing, draining and the last check (INVARIANTS "The
 * simulation", phases). On one thread, in virtual time; the same seed does the same every time.
 */
public final class Simulation {
  private static final Duration WARM_UP = Duration.ofHours(5);
  private static final Duration LONGEST_DRAIN = Duration.ofDays(40);
  private static final Duration LONGEST_SETTLING = Duration.ofDays(3);
  private static final Duration LOOK = Duration.ofMinutes(10);
  private static final int MOST_STEPS = 400_000;

  /** Everything is checked each time that so much has happened. */
  private static final int IN_FULL = 10_000;

  private final Scenario scenario;
  private final Trace trace;
  private final Network network;
  private final People people;
  private final RandomGenerator random;
  private final List<Violation> found = new ArrayList<>();

  Simulation(Scenario scenario, Trace trace) {
    this.scenario = scenario;
    this.trace = trace;
    var chance = new SplittableRandom(scenario.seed());
    random = chance.split();
    network = new Network(chance.split(), scenario, trace);
    Duration pause = Duration.ofHours(3 + random.nextInt(20));
    people = new People(network.kiosks(), network.time(), network.swarm(), chance.split(), pause);
    people.stayAtHome(scenario.absent());
    var mischief = new Mischief(network.time(), network.swarm(), network.server(), chance.split());
    people.onArrival((kiosk, _) -> mischief.visited(kiosk));
  }

  /** Runs a seed. */
  public static Outcome run(long seed) {
    return run(seed, Trace.hashed());
  }

  /** Runs a seed and hands its trace out. */
  public static Outcome run(long seed, Trace trace) {
    return run(Scenario.of(seed), trace);
  }

  /** Runs a scenario and hands its trace out. */
  public static Outcome run(Scenario scenario, Trace trace) {
    return new Simulation(scenario, trace).run();
  }

  Network network() {
    return network;
  }

  Outcome run() {
    network.server().start();
    network.kiosks().forEach(SimulatedKiosk::start);
    people.wakeUp();
    people.strangeDisc(Plan.strangeDisc().value());
    passUntil(WARM_UP);
    network.swarm().turn(true);
    Duration drawn = Duration.ofHours(12 + random.nextInt(72));
    passUntil(WARM_UP.plus(scenario.lasting().orElse(drawn)));
    check(Moment.ANY);
    heal();
    drain();
    settle();
    if (random.nextInt(4) == 0) {
      passUntil(Duration.ofMillis(network.time().now()).plusDays(17));
      settle();
    }
    return outcome();
  }

  private void passUntil(Duration end) {
    while (network.time().next() <= end.toMillis() && mayGoOn()) {
      network.time().step();
      look();
    }
  }

  /** What was touched is looked at after each event, everything now and then. */
  private void look() {
    if (!network.holds()) {
      found.addAll(network.watch().violations(network.time().latest()));
    } else if (network.time().steps() % IN_FULL == 0) {
      check(Moment.ANY);
    }
  }

  private boolean mayGoOn() {
    if (!found.isEmpty()) {
      return false;
    }
    if (network.time().steps() < MOST_STEPS) {
      return true;
    }
    found.add(new Violation("I25", "seed " + scenario.seed(), "goes on for ever"));
    return false;
  }

  private void heal() {
    network.swarm().turn(false);
    people.rentNoMore();
    network.server().spare();
    network.server().start();
    network.kiosks().forEach(SimulatedKiosk::heal);
  }

  /** Who wants to bring a disc back does. */
  private void drain() {
    long limit = network.time().now() + LONGEST_DRAIN.toMillis();
    while (!people.areDone() && network.time().now() < limit && mayGoOn()) {
      passAWhile();
    }
  }

  private void settle() {
    long limit = network.time().now() + LONGEST_SETTLING.toMillis();
    while (!isQuiet() && network.time().now() < limit && mayGoOn()) {
      passAWhile();
    }
  }

  /** At least one event, so that time goes on. */
  private void passAWhile() {
    long look = network.time().now() + LOOK.toMillis();
    passUntil(Duration.ofMillis(Math.max(network.time().next(), look)));
  }

  private boolean isQuiet() {
    return network.kiosks().stream().allMatch(Simulation::rests)
        && network.server().store().nextPaymentDue().isEmpty();
  }

  /** Nobody is served: the list that somebody has left waits for the next one too. */
  private static boolean invites(Screen screen) {
    return screen instanceof Screen.Attract
        || screen instanceof Screen.Browse page && page.inCart() == 0;
  }

  private static boolean rests(SimulatedKiosk kiosk) {
    return kiosk.screen().filter(Simulation::invites).isPresent()
        && kiosk.store().acknowledged().sequence() == kiosk.store().outbox().lastSequence();
  }

  private void check(Moment moment) {
    for (Violation one : Checkers.check(Collected.from(network), moment)) {
      String what = one.what() + ", seen " + network.time().latest();
      found.add(new Violation(one.invariant(), one.subject(), what));
    }
  }

  private Outcome outcome() {
    if (found.isEmpty()) {
      check(Moment.QUIET);
      found.addAll(restless());
    }
    for (SimulatedKiosk kiosk : network.kiosks()) {
      kiosk.faults().forEach(fault -> found.add(new Violation("F1", kiosk.name(), fault)));
    }
    network.server().faults().forEach(fault -> found.add(new Violation("F1", "server", fault)));
    Evidence evidence = Collected.from(network);
    trace.note(network.time().now(), evidence.toString());
    return new Outcome(
        scenario.seed(),
        trace.hash(),
        network.time().steps(),
        network.swarm().happened(),
        network.swarm().occurrences(),
        people.deeds(),
        List.copyOf(found),
        evidence);
  }

  /** What has not come to rest in the end, or was never applied. */
  private List<Violation> restless() {
    List<Violation> restless = new ArrayList<>();
    for (SimulatedKiosk kiosk : network.kiosks()) {
      if (!rests(kiosk)) {
        restless.add(
            new Violation(
                "I25", kiosk.name(), "does not come to rest, it shows " + kiosk.screen()));
      }
    }
    network
        .server()
        .store()
        .rows()
        .parked()
        .forEach(fact ->
            restless.add(
                new Violation(
                    "I21",
                    "Fact %d of kiosk %s".formatted(fact.sequence(), fact.kioskId()),
                    "is parked: " + fact.reason() + ", " + fact.document())));
    return restless;
  }
}
