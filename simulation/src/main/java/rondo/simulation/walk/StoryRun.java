package rondo.simulation.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.server.rental.RentalState;
import rondo.simulation.check.Violation;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.network.Ending;
import rondo.simulation.network.Network;
import rondo.simulation.network.Plan;
import rondo.simulation.time.Trace;

/** One story from its begin to its last check, with at most one crash point. Not thread-safe. */
final class StoryRun {
  private static final Duration FIRST_RETURN = Duration.ofHours(2);
  private static final Duration SECOND_RETURN = Duration.ofHours(50);
  private static final Duration CUT_OFF = Duration.ofHours(1);
  private static final int MOST_STEPS = 100_000;

  private final Story story;
  private final Optional<CrashPoint> point;
  private final Network network = Network.calm(Plan.ofTwo(), Trace.hashed());
  private final Ending ending = new Ending(network, this::mayGoOn);
  private final SimulatedKiosk here = network.kiosks().getFirst();
  private final SimulatedKiosk elsewhere = network.kiosks().getLast();
  private final Customer customer;
  private final List<Stage> deaths = new ArrayList<>();
  private SimulatedKiosk visited = here;
  private Map<Victim, Long> beforeReturns = Map.of();

  private StoryRun(Story story, Optional<CrashPoint> point) {
    this.story = story;
    this.point = point;
    customer = new Customer(story, here, network.time());
  }

  static WalkedRun run(Story story, Optional<CrashPoint> point) {
    return new StoryRun(story, point).run();
  }

  private WalkedRun run() {
    network.swarm().watch((_, _) -> deaths.add(stage()));
    network.server().start();
    point.ifPresent(it -> {
      it.victim().life(network).endAfter(it.step());
      it.again().ifPresent(it.victim().life(network)::endAgainAfter);
    });
    network.kiosks().forEach(SimulatedKiosk::start);
    ending.passUntil(Duration.ofMinutes(1));
    customer.rents();
    untilDone();
    List<String> taken = customer.holds();
    comesBack(taken);
    return result(taken.size());
  }

  private void comesBack(List<String> taken) {
    if (!taken.isEmpty()) {
      ending.passUntil(FIRST_RETURN);
      beforeReturns = passed();
      here.turnWeather(story.isCutOff());
      bring(taken.getFirst(), here);
    }
    if (taken.size() > 1) {
      ending.passUntil(SECOND_RETURN);
      elsewhere.turnWeather(story.isCutOff());
      bring(taken.get(1), elsewhere);
    }
    ending.passUntil(Duration.ofMillis(network.time().now()).plus(CUT_OFF));
    here.turnWeather(false);
    elsewhere.turnWeather(false);
    ending.settle();
  }

  private void bring(String disc, SimulatedKiosk where) {
    visited = where;
    customer.brings(disc, where);
    untilDone();
  }

  private void untilDone() {
    ending.passWhile(customer::isBusy);
  }

  private boolean mayGoOn() {
    return network.time().steps() < MOST_STEPS;
  }

  /** What is going on at the kiosk that dies; at the server's death, where the customer is. */
  private Stage stage() {
    SimulatedKiosk concerned =
        switch (point.map(CrashPoint::victim).orElse(Victim.SERVER)) {
          case KIOSK -> here;
          case OTHER_KIOSK -> elsewhere;
          case SERVER -> visited;
        };
    return concerned.standing().map(Stage::of).orElse(Stage.RECOVERY);
  }

  private WalkedRun result(int taken) {
    List<Violation> found = new ArrayList<>(ending.violations());
    if (!mayGoOn()) {
      found.add(new Violation("I25", story.name(), "goes on for ever"));
    }
    needsNobody(found);
    String where = point.map(CrashPoint::toString).orElse("not killed");
    return new WalkedRun(
        where, List.copyOf(deaths), passed(), beforeReturns, taken, List.copyOf(found));
  }

  private Map<Victim, Long> passed() {
    Map<Victim, Long> passed = new EnumMap<>(Victim.class);
    for (Victim victim : Victim.values()) {
      passed.put(victim, victim.life(network).passed());
    }
    return passed;
  }

  /** A killed process alone never needs a person (F1), and what was brought is back. */
  private void needsNobody(List<Violation> found) {
    var rows = network.server().store().rows();
    rows.rentals().stream()
        .filter(
            row -> row.state() != RentalState.RETURNED && row.state() != RentalState.NOT_DISPENSED)
        .forEach(
            row -> found.add(new Violation("F1", "rental " + row.rentalId(), "is " + row.state())));
    rows.tasks().stream()
        .filter(task -> task.closedAt().isEmpty())
        .forEach(task -> found.add(new Violation("F1", "task " + task.kind(), "needs a person")));
    customer
        .holds()
        .forEach(disc -> found.add(new Violation("F1", "disc " + disc, "could not be returned")));
  }
}
