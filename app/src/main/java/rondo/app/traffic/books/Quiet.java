package rondo.app.traffic.books;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import rondo.base.time.Ticker;
import rondo.kiosk.journal.StoredRecords;

/**
 * Waits until a network has nothing under way any more: every Fact applied, every sale made, and,
 * at the end, every payment answered and every message sent. Looks at the records, never at time
 * alone. Used by one thread.
 */
public final class Quiet {
  private static final Duration LOOK = Duration.ofMillis(4);
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private static final String SALES =
      "select count(*) from rental where state = 'OPEN' and sale_at <= :now";

  private static final String UNDER_WAY =
      """
      select count(*) || ' payments without an answer' from payment_op
        where due_at is not null having count(*) > 0
      union all
      select count(*) || ' checkouts in the middle' from checkout
        where state in ('AUTHORISING', 'AUTHORISED') having count(*) > 0
      union all
      select count(*) || ' messages that wait' from mail
        where state = 'WAITING' having count(*) > 0
      """;

  private final Archives archives;
  private final InstantSource calendar;
  private final Ticker ticker;

  /** Of a network on this calendar. */
  public Quiet(Archives archives, InstantSource calendar, Ticker ticker) {
    this.archives = archives;
    this.calendar = calendar;
    this.ticker = ticker;
  }

  /** Waits until every Fact has come to the server and every sale that is due is made. */
  public List<String> awaitFacts() {
    return await(this::onTheWay);
  }

  /** Waits until nothing at all is under way; what still is after a long time is told. */
  public List<String> awaitAll() {
    return await(this::underWay);
  }

  private List<String> await(java.util.function.Supplier<List<String>> open) {
    long end = ticker.nanos() + PATIENCE.toNanos();
    List<String> left = open.get();
    while (!left.isEmpty() && ticker.nanos() - end < 0) {
      LockSupport.parkNanos(LOOK.toNanos());
      left = open.get();
    }
    return left;
  }

  private List<String> onTheWay() {
    List<String> open = new ArrayList<>();
    for (KioskPlace kiosk : archives.kiosks()) {
      long waiting = StoredRecords.waitingIn(kiosk.store());
      if (waiting > 0) {
        open.add(kiosk.name() + " has " + waiting + " Facts that the server has not");
      }
    }
    long sales =
        archives
            .database()
            .withHandle(handle ->
                handle.createQuery(SALES).bind("now", calendar.instant()).mapTo(long.class).one());
    if (sales > 0) {
      open.add(sales + " sales that are due");
    }
    return open;
  }

  private List<String> underWay() {
    List<String> open = new ArrayList<>(onTheWay());
    open.addAll(
        archives
            .database()
            .withHandle(handle -> handle.createQuery(UNDER_WAY).mapTo(String.class).list()));
    return open;
  }
}
