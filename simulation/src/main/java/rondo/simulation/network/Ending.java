package rondo.simulation.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import rondo.kiosk.screen.Screen;
import rondo.simulation.check.Checkers;
import rondo.simulation.check.Moment;
import rondo.simulation.check.Violation;
import rondo.simulation.kiosk.SimulatedKiosk;

/**
 * How a run ends: it comes to rest, and what it has left is judged (INVARIANTS, Q). For one thread
 * alone.
 */
public final class Ending {
  private static final Duration LONGEST_SETTLING = Duration.ofDays(3);
  private static final Duration LOOK = Duration.ofMinutes(10);

  /** Everything is checked each time that so much has happened. */
  private static final int IN_FULL = 10_000;

  private final Network network;
  private final List<Violation> seen = new ArrayList<>();
  private final List<Violation> broken = new ArrayList<>();
  private final BooleanSupplier busy;
  private final BooleanSupplier mayGoOn;

  /**
   * The end of a network's run.
   *
   * @param mayGoOn false ends it at once
   */
  public Ending(Network network, BooleanSupplier mayGoOn) {
    this(network, () -> false, mayGoOn);
  }

  /**
   * The end of a network's run with people in it who still have something to do.
   *
   * @param busy whether somebody is at work
   * @param mayGoOn false ends it at once
   */
  Ending(Network network, BooleanSupplier busy, BooleanSupplier mayGoOn) {
    this.network = network;
    this.busy = busy;
    this.mayGoOn = mayGoOn;
  }

  /** Lets everything happen up to a time. */
  public void passUntil(Duration end) {
    while (network.time().next() <= end.toMillis() && mayGoOn.getAsBoolean() && !isBroken()) {
      step();
    }
  }

  /** Lets everything happen as long as this is so. */
  public void passWhile(BooleanSupplier condition) {
    while (condition.getAsBoolean() && mayGoOn.getAsBoolean() && !isBroken()) {
      step();
    }
  }

  /** What breaks off outside of any process is a violation too, and time goes on. */
  private void step() {
    try {
      network.time().step();
    } catch (RuntimeException e) {
      broken.add(new Violation("F1", "the world", "broke off: " + e));
    }
    look();
  }

  /** At what the event touched; at everything now and then. */
  private void look() {
    boolean holds = network.holds();
    if (network.isJudgedAtTheEnd()) {
      return;
    }
    if (!holds) {
      seen.addAll(network.watch().violations(network.time().latest()));
    } else if (network.time().steps() % IN_FULL == 0) {
      seen.addAll(inFull(Moment.ANY));
    }
  }

  /** Whether an invariant that holds at every moment was seen not to; then time stands still. */
  public boolean isBroken() {
    return !seen.isEmpty();
  }

  /** Everything that does not hold now, with the event behind which it was seen. */
  List<Violation> inFull(Moment moment) {
    String when = ", seen " + network.time().latest();
    return Checkers.check(Collected.from(network), moment).stream()
        .map(it -> new Violation(it.invariant(), it.subject(), it.what() + when))
        .toList();
  }

  /** What was seen on the way, and what broke off. */
  List<Violation> broken() {
    List<Violation> found = new ArrayList<>(broken);
    found.addAll(seen);
    for (SimulatedKiosk kiosk : network.kiosks()) {
      kiosk.faults().forEach(fault -> found.add(new Violation("F1", kiosk.name(), fault)));
    }
    network.server().faults().forEach(fault -> found.add(new Violation("F1", "server", fault)));
    return found;
  }

  /** At least one event, so that time goes on. */
  public void passAWhile() {
    long look = network.time().now() + LOOK.toMillis();
    passUntil(Duration.ofMillis(Math.max(network.time().next(), look)));
  }

  /** Until nothing is under way any more, or far too long. */
  public void settle() {
    long limit = network.time().now() + LONGEST_SETTLING.toMillis();
    while (!isQuiet() && network.time().now() < limit && mayGoOn.getAsBoolean() && !isBroken()) {
      passAWhile();
    }
  }

  private boolean isQuiet() {
    return network.kiosks().stream().allMatch(Ending::rests)
        && !busy.getAsBoolean()
        && network.server().store().nextPaymentDue().isEmpty();
  }

  /** Nobody is served: the list that somebody has left waits for the next one too. */
  private static boolean invites(Screen screen) {
    return screen instanceof Screen.Attract
        || screen instanceof Screen.Browse page && page.inCart() == 0;
  }

  private static boolean rests(SimulatedKiosk kiosk) {
    return kiosk.screen().filter(Ending::invites).isPresent()
        && kiosk.store().acknowledged().sequence() == kiosk.store().outbox().lastSequence();
  }

  /** Everything that does not hold now that nothing is under way. */
  public List<Violation> violations() {
    if (isBroken()) {
      return broken();
    }
    var evidence = Collected.from(network);
    List<Violation> found = broken();
    found.addAll(Checkers.check(evidence, Moment.QUIET));
    for (SimulatedKiosk kiosk : network.kiosks()) {
      if (!rests(kiosk)) {
        String shows = "does not come to rest, it shows " + kiosk.screen();
        found.add(new Violation("I25", kiosk.name(), shows));
      }
    }
    evidence
        .server()
        .parked()
        .forEach(fact ->
            found.add(
                new Violation(
                    "I21",
                    "Fact %d of kiosk %s".formatted(fact.sequence(), fact.kioskId()),
                    "is parked: " + fact.reason() + ", " + fact.document())));
    return found;
  }
}
