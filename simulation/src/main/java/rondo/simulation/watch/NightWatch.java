package rondo.simulation.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.JournalEntry;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.server.checkout.Checkout;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.simulation.check.Checkers;
import rondo.simulation.evidence.ClockSpan;
import rondo.simulator.truth.LogEntry;

/**
 * I18 as rentals close: no night began after a machine had the disc. A kiosk's word for a time
 * counts within the limits that {@code Believed} of the checkers has: what its calendar may have
 * shown, nothing before its checkout was opened, and nothing after the server writes it.
 */
final class NightWatch implements Watcher {
  private static final Optional<Action> OFFER = Optional.of(new Action.ArmTo(ArmStop.MOUTH));

  /** A kiosk's machine took a disc in, by the true time. */
  private record Accepted(KioskId kiosk, Instant at) {}

  private final InstantSource time;
  private final Map<UUID, Instant> offered = new HashMap<>();
  private final Map<UUID, Instant> ended = new HashMap<>();
  private final Map<String, List<Accepted>> accepted = new HashMap<>();

  /** At the beginning, by the true time. */
  NightWatch(InstantSource time) {
    this.time = time;
  }

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Logged(var kiosk, var line) -> logged(kiosk, line);
      case Sight.Committed it -> it.change().entries().forEach(this::noted);
      case Sight.Written(var step) -> step.rentals().forEach(row -> written(row, known, found));
      default -> {}
    }
  }

  private void noted(JournalEntry entry) {
    if (entry instanceof JournalEntry.AttemptEnded it) {
      ended.putIfAbsent(it.attempt().value(), time.instant());
    }
  }

  private void logged(KioskId kiosk, LogEntry line) {
    if (line.event() == LogEntry.Event.ORDER_BEGUN && line.action().equals(OFFER)) {
      line.attempt().ifPresent(attempt -> offered.putIfAbsent(attempt, line.at()));
    }
    if (line.event() == LogEntry.Event.DISC_ACCEPTED) {
      accepted
          .computeIfAbsent(line.disc().orElse(""), _ -> new ArrayList<>())
          .add(new Accepted(kiosk, line.at()));
    }
  }

  private void written(Rental row, Known known, Findings found) {
    long nights = row.nights().orElse(0);
    if (row.state() != RentalState.RETURNED) {
      return;
    }
    long most = known.left(row.rentalId()).flatMap(left -> most(row, left, known)).orElse(0L);
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

  private Optional<Long> most(Rental row, Known.Left left, Known known) {
    Instant out = left.line().at();
    Instant first = offered.getOrDefault(left.attempt(), out);
    Instant begin = earliest(row, left, first.isBefore(out) ? first : out, known);
    return accepted.getOrDefault(left.disc(), List.of()).stream()
        .filter(in -> out.isBefore(in.at()))
        .findFirst()
        .flatMap(in ->
            known
                .oracle(row)
                .map(it ->
                    it.nights(
                        begin.minus(Checkers.TOLERANCE),
                        latest(in, known).plus(Checkers.TOLERANCE))));
  }

  private Instant earliest(Rental row, Known.Left left, Instant first, Known known) {
    Instant out = left.line().at();
    Instant noted =
        Optional.ofNullable(ended.get(left.attempt())).filter(out::isBefore).orElse(out);
    Instant said =
        off(row.kioskId(), first, noted, known)
            .min(Comparator.naturalOrder())
            .filter(Duration::isNegative)
            .map(first::plus)
            .orElse(first);
    Instant bounded =
        known
            .checkout(row.checkoutId())
            .map(Checkout::openedAt)
            .filter(said::isBefore)
            .orElse(said);
    return bounded.isBefore(first) ? bounded : first;
  }

  private Instant latest(Accepted in, Known known) {
    Instant said =
        off(in.kiosk(), in.at().minus(Checkers.TOLERANCE), in.at(), known)
            .max(Comparator.naturalOrder())
            .filter(Duration::isPositive)
            .map(in.at()::plus)
            .orElse(in.at());
    Instant heard = time.instant();
    Instant bounded = said.isAfter(heard) ? heard : said;
    return bounded.isAfter(in.at()) ? bounded : in.at();
  }

  /** How far a kiosk's calendar was off between these, as often as it was. */
  private static Stream<Duration> off(KioskId kiosk, Instant first, Instant last, Known known) {
    return known.world().wrongClock(kiosk).stream()
        .filter(span -> span.touches(first, last))
        .map(ClockSpan::ahead);
  }
}
