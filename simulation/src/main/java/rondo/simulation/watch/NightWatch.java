package rondo.simulation.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.server.checkout.Checkout;
import rondo.server.event.Event;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.store.Step;
import rondo.simulation.check.Checkers;
import rondo.simulation.evidence.ClockSpan;
import rondo.simulator.truth.LogEntry;

/**
 * I18 as rentals close: no night began after a machine had the disc. A kiosk whose link was away
 * tells of a return later, and all that tells when it was is the kiosk's own calendar; where that
 * was wrong, what it showed counts, but nothing before the checkout was opened and nothing after
 * the server has heard of it (ARCHITECTURE, "A kiosk's clock is believed within limits"). Where it
 * was right, that is the true time.
 */
final class NightWatch implements Watcher {
  private static final Optional<Action> OFFER = Optional.of(new Action.ArmTo(ArmStop.MOUTH));

  /** A machine had a disc again. */
  private record Back(KioskId kiosk, Instant at) {}

  private final Map<UUID, Instant> offered = new HashMap<>();
  private final Map<String, List<Back>> accepted = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Logged(var kiosk, var line) -> logged(kiosk, line);
      case Sight.Written(var step) ->
          step.rentals().forEach(row -> written(row, step, known, found));
      default -> {}
    }
  }

  private void logged(KioskId kiosk, LogEntry line) {
    if (line.event() == LogEntry.Event.ORDER_BEGUN && line.action().equals(OFFER)) {
      line.attempt().ifPresent(attempt -> offered.putIfAbsent(attempt, line.at()));
    }
    if (line.event() == LogEntry.Event.DISC_ACCEPTED) {
      accepted
          .computeIfAbsent(line.disc().orElse(""), _ -> new ArrayList<>())
          .add(new Back(kiosk, line.at()));
    }
  }

  private void written(Rental row, Step step, Known known, Findings found) {
    long nights = row.nights().orElse(0);
    if (row.state() != RentalState.RETURNED) {
      return;
    }
    Optional<Instant> heard = step.events().stream().map(Event::recordedAt).findFirst();
    long most =
        known.left(row.rentalId()).flatMap(left -> most(row, left, heard, known)).orElse(0L);
    if (nights > most) {
      found.add(
          "I18",
          "rental",
          row.rentalId(),
          "counts %d nights, its disc was out for %d",
          nights,
          most);
    }
  }

  private Optional<Long> most(Rental row, Known.Left left, Optional<Instant> heard, Known known) {
    Instant out = left.line().at();
    return accepted.getOrDefault(left.disc(), List.of()).stream()
        .filter(back -> out.isBefore(back.at()))
        .findFirst()
        .flatMap(back -> {
          Instant begin = begin(row, left, heard.orElse(out), known);
          Instant end = end(back, heard.orElse(back.at()), known);
          return known
              .oracle(row)
              .map(it -> it.nights(begin.minus(Checkers.TOLERANCE), end.plus(Checkers.TOLERANCE)));
        });
  }

  /** The earliest moment that may count as its beginning. */
  private Instant begin(Rental row, Known.Left left, Instant heard, Known known) {
    Instant out = left.line().at();
    Instant offer = offered.getOrDefault(left.attempt(), out);
    Instant first = offer.isBefore(out) ? offer : out;
    Instant said =
        first.plus(ClockSpan.mostBehind(known.world().wrong(row.kioskId()), first, heard));
    Instant opened = known.checkout(row.checkoutId()).map(Checkout::openedAt).orElse(first);
    Instant bounded = said.isBefore(opened) ? opened : said;
    return bounded.isBefore(first) ? bounded : first;
  }

  /** The latest moment that may count as its end. */
  private static Instant end(Back back, Instant heard, Known known) {
    Instant looked = back.at().minus(Checkers.TOLERANCE);
    Instant said =
        back.at().plus(ClockSpan.mostAhead(known.world().wrong(back.kiosk()), looked, back.at()));
    Instant bounded = said.isAfter(heard) ? heard : said;
    return bounded.isAfter(back.at()) ? bounded : back.at();
  }
}
