package rondo.app.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import rondo.app.traffic.face.StuckException;
import rondo.payment.simulator.TestCard;

/**
 * Sends customers through a network, wave by wave over thirty calendar days (DESIGN, "Settled:
 * Demo"). One customer at a time stands before a kiosk, the kiosks work side by side, and between
 * two waves the calendar of all parts jumps together. Everything is done by forms and hands;
 * nothing here knows the insides of a kiosk.
 */
public final class Traffic {
  /** The calendar days of a traffic. */
  public static final int DAYS = 30;

  /** So many customers have a card of their own. */
  public static final int MOST = TestCard.PEOPLE;

  private final TrafficParts parts;
  private final Season season;
  private final List<Customer> customers;
  private final AtomicInteger visits = new AtomicInteger();
  private final int expected;

  private Traffic(TrafficParts parts, Season season, List<Intent> intents) {
    this.parts = parts;
    this.season = season;
    customers = intents.stream().map(Customer::new).toList();
    expected = intents.stream().mapToInt(intent -> intent.errands().size()).sum();
  }

  /**
   * Draws customers and days.
   *
   * @param now the calendar; the first wave comes a day later
   * @param random the same draws give the same customers
   */
  public static Traffic drawn(
      int customers, Instant now, RandomGenerator random, TrafficParts parts) {
    var season = Season.after(now, parts.kiosks().getFirst().zone(), DAYS, random);
    return new Traffic(parts, season, new Intents(parts.kiosks(), DAYS, random).draw(customers));
  }

  /**
   * Lets every customer live his story.
   *
   * @return what each would tell
   * @throws StuckException when a kiosk left a customer standing
   */
  public List<Story> run() {
    List<Customer.Front> fronts = new ArrayList<>();
    try (ExecutorService kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.kiosks().forEach(door -> fronts.add(Customer.Front.of(door)));
      for (int day = 0; day < season.days(); day++) {
        wave(day, fronts, kiosks);
      }
      parts.settle().run();
    } finally {
      fronts.forEach(Customer.Front::close);
    }
    return customers.stream().map(Customer::story).toList();
  }

  private void wave(int day, List<Customer.Front> fronts, ExecutorService kiosks) {
    parts.settle().run();
    parts.turnTo().accept(season.wave(day));
    parts.settle().run();
    List<Future<?>> queues = new ArrayList<>();
    for (int kiosk = 0; kiosk < fronts.size(); kiosk++) {
      List<Visit> queue = queue(day, kiosk);
      Customer.Front front = fronts.get(kiosk);
      queues.add(kiosks.submit(() -> serve(queue, front, season.wave(day))));
    }
    queues.forEach(Traffic::awaited);
    parts.progress().accept(tally(day + 1));
  }

  /** A customer at his errand. */
  private record Visit(Customer customer, Errand errand) {}

  /** Discs come back first: a kiosk that is nearly empty lives from them. */
  private List<Visit> queue(int day, int kiosk) {
    return customers.stream()
        .flatMap(customer -> customer.errands().stream().map(errand -> new Visit(customer, errand)))
        .filter(visit -> visit.errand().day() == day && visit.errand().kiosk() == kiosk)
        .sorted(Comparator.comparing(visit -> visit.errand().what() == Errand.What.RENT))
        .toList();
  }

  private void serve(List<Visit> queue, Customer.Front front, Instant now) {
    for (Visit visit : queue) {
      visit.customer().go(visit.errand(), front, now);
      visits.incrementAndGet();
    }
  }

  private static void awaited(Future<?> queue) {
    try {
      queue.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StuckException("the traffic was given up");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("a customer broke down", e);
    }
  }

  private Tally tally(int day) {
    int out = (int) customers.stream().filter(Customer::hasDisc).count();
    return new Tally(day, season.days(), visits.get(), expected, out);
  }
}
