package rondo.simulation.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.simulation.check.Checkers;
import rondo.simulator.truth.LogEntry;

/** I18 as rentals close: no night began after a machine had the disc. */
final class NightWatch implements Watcher {
  private static final Optional<Action> OFFER = Optional.of(new Action.ArmTo(ArmStop.MOUTH));

  private final Map<UUID, Instant> offered = new HashMap<>();
  private final Map<String, List<Instant>> accepted = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Logged(_, var line) -> logged(line);
      case Sight.Written(var step) -> step.rentals().forEach(row -> written(row, known, found));
      default -> {}
    }
  }

  private void logged(LogEntry line) {
    if (line.event() == LogEntry.Event.ORDER_BEGUN && line.action().equals(OFFER)) {
      line.attempt().ifPresent(attempt -> offered.putIfAbsent(attempt, line.at()));
    }
    if (line.event() == LogEntry.Event.DISC_ACCEPTED) {
      accepted.computeIfAbsent(line.disc().orElse(""), _ -> new ArrayList<>()).add(line.at());
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
    Instant begin = (first.isBefore(out) ? first : out).minus(Checkers.TOLERANCE);
    return accepted.getOrDefault(left.disc(), List.of()).stream()
        .filter(out::isBefore)
        .findFirst()
        .flatMap(
            back -> known.oracle(row).map(it -> it.nights(begin, back.plus(Checkers.TOLERANCE))));
  }
}
