package rondo.simulation.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.server.task.OperatorTask;
import rondo.simulation.check.Moment;
import rondo.simulation.check.Violation;
import rondo.simulation.coverage.Encounters;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.operator.Operators;
import rondo.simulation.people.People;
import rondo.simulation.time.Trace;

/**
 * One seed from warm-up over faults to healing, draining and the last check (INVARIANTS "The
 * simulation", phases). On one thread, in virtual time; the same seed does the same every time.
 */
public final class Simulation {
  private static final Duration WARM_UP = Duration.ofHours(5);
  private static final Duration LONGEST_DRAIN = Duration.ofDays(40);
  private static final int MOST_ROUNDS = 6;
  private static final int MOST_STEPS = 2_000_000;

  private final Scenario scenario;
  private final Trace trace;
  private final Network network;
  private final Ending ending;
  private final People people;
  private final Operators operators;
  private final RandomGenerator random;
  private final Encounters encounters;
  private final List<Violation> found = new ArrayList<>();

  private Simulation(Scenario scenario, Trace trace) {
    this.scenario = scenario;
    this.trace = trace;
    var chance = new SplittableRandom(scenario.seed());
    random = chance.split();
    network = new Network(chance.split(), scenario, trace);
    encounters =
        new Encounters(id -> network.kiosk(id).standing(), () -> network.server().store().states());
    network.swarm().watch(encounters);
    people =
        new People(
            network.kiosks(),
            network.time(),
            network.swarm(),
            chance.split(),
            network.plan().crowd());
    people.stayAtHome(scenario.absent());
    var mischief =
        new Mischief(
            network.time(), network.swarm(), network.server(), chance.split(), chance.split());
    new StartTrouble(network.time(), network.swarm(), chance.split())
        .wait(network.server(), network.kiosks());
    people.onArrival((kiosk, _) -> mischief.visited(kiosk));
    operators =
        new Operators(
            network.server(),
            network.kiosks(),
            network.payments()::entries,
            network.time(),
            chance.split(),
            people);
    ending = new Ending(network, operators::areWaiting, this::mayGoOn);
    people.haveHabits(chance.split());
    operators.haveStaff(chance.split());
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
    return run(scenario, trace, _ -> {});
  }

  /**
   * Runs a scenario and lets somebody look on.
   *
   * @param onlooker is shown the network before anything happens in it, and changes nothing
   */
  public static Outcome run(Scenario scenario, Trace trace, Consumer<Network> onlooker) {
    var simulation = new Simulation(scenario, trace);
    onlooker.accept(simulation.network);
    return simulation.run();
  }

  private Outcome run() {
    network.server().start();
    network.kiosks().forEach(SimulatedKiosk::start);
    people.wakeUp();
    people.strangeDisc(Plan.strangeDisc().value());
    ending.passUntil(WARM_UP);
    network.swarm().turn(true);
    operators.wakeUp();
    ending.passUntil(WARM_UP.plus(scenario.lasting().orElse(network.plan().troubled())));
    if (!network.isJudgedAtTheEnd()) {
      check(Moment.ANY);
    }
    heal();
    drain();
    ending.settle();
    if (random.nextInt(4) == 0) {
      ending.passUntil(Duration.ofMillis(network.time().now()).plusDays(17));
      ending.settle();
    }
    check(Moment.QUIET);
    if (!isBroken()) {
      clear();
    }
    if (!isBroken()) {
      progress();
    }
    return outcome();
  }

  /** Something does not hold: what follows would only tell of that again. */
  private boolean isBroken() {
    return !found.isEmpty() || ending.isBroken();
  }

  private boolean mayGoOn() {
    if (isBroken()) {
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
      ending.passAWhile();
    }
  }

  /** Operators settle what is open, until there is nothing left that they can do. */
  private void clear() {
    for (int round = 0; round < MOST_ROUNDS && operators.clear() && mayGoOn(); round++) {
      ending.settle();
    }
    for (OperatorTask task : operators.open()) {
      found.add(
          new Violation(
              "I25",
              "task " + task.taskId(),
              "%s is still open after %d rounds: %s of disc %s"
                  .formatted(task.kind(), MOST_ROUNDS, task.detail(), task.discCode())));
    }
  }

  /** Each kiosk with a disc in it that can be rented sells again (I25). */
  private void progress() {
    List<SimulatedKiosk> stocked =
        network.kiosks().stream().filter(kiosk -> operators.knowOfStockIn(kiosk)).toList();
    stocked.forEach(people::insistAt);
    drain();
    ending.settle();
    stocked.stream()
        .filter(people::insistedInVain)
        .forEach(kiosk ->
            found.add(
                new Violation(
                    "I25", kiosk.name(), "has discs and sells none, it shows " + kiosk.screen())));
  }

  private void check(Moment moment) {
    if (!isBroken()) {
      found.addAll(ending.inFull(moment));
    }
  }

  private Lived lived(Evidence evidence) {
    return new Lived(
        evidence.server().checkouts().size(),
        people.deeds().getOrDefault(People.Deed.RENTALS, 0L),
        network.time().now() * network.kiosks().size());
  }

  private Outcome outcome() {
    found.addAll(isBroken() ? ending.broken() : ending.violations());
    Evidence evidence = Collected.from(network);
    trace.note(network.time().now(), evidence::toString);
    return new Outcome(
        scenario.seed(),
        trace.hash(),
        network.time().steps(),
        network.swarm().happened(),
        network.swarm().occurrences(),
        people.deeds(),
        encounters.met(),
        lived(evidence),
        List.copyOf(found),
        evidence);
  }
}
