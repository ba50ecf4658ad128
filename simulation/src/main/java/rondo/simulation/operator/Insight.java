package rondo.simulation.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.PaymentEntry;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;

/**
 * What somebody finds out who walks to the machines, asks the customers and calls the bank: the
 * truth. For one thread alone.
 */
final class Insight {
  /** A disc inside a machine. */
  record Inside(KioskId kiosk, Place place) {}

  private final List<SimulatedKiosk> kiosks;
  private final Supplier<List<PaymentEntry>> bank;

  Insight(List<SimulatedKiosk> kiosks, Supplier<List<PaymentEntry>> bank) {
    this.kiosks = List.copyOf(kiosks);
    this.bank = bank;
  }

  /** Where in a machine a disc is; empty where somebody carries it. */
  Optional<Inside> inside(DiscCode disc) {
    return kiosks.stream()
        .flatMap(kiosk ->
            kiosk.machine().truth().named(disc.value()).map(Case::place).stream()
                .filter(place -> !(place instanceof Place.Outside))
                .map(place -> new Inside(kiosk.id(), place)))
        .findFirst();
  }

  /** Whether it lies in the machine of this kiosk since before then. */
  boolean lies(DiscCode disc, KioskId kiosk, Instant then) {
    return inside(disc).filter(it -> it.kiosk().equals(kiosk)).isPresent()
        && kiosks.stream()
            .flatMap(any -> any.machine().log().stream())
            .filter(line -> line.event() == LogEntry.Event.CASE_DRAWN_IN)
            .filter(line -> line.disc().equals(Optional.of(disc.value())))
            .noneMatch(line -> line.at().isAfter(then));
  }

  /** Whether somebody can still take it out of a mouth. */
  boolean isWithinReach(DiscCode disc) {
    return inside(disc).filter(it -> it.place() instanceof Place.InMouth).isPresent();
  }

  /** Whether it was given out for this rental last, as whoever carries it can tell. */
  boolean wasGivenFor(DiscCode disc, RentalId rental) {
    return kiosks.stream()
        .flatMap(kiosk -> kiosk.machine().log().stream())
        .filter(line -> line.event() == LogEntry.Event.DISC_LEFT_THE_MOUTH)
        .filter(line -> line.disc().equals(Optional.of(disc.value())))
        .filter(line -> line.attempt().flatMap(this::rentalOf).isPresent())
        .max(java.util.Comparator.comparing(LogEntry::at))
        .flatMap(LogEntry::attempt)
        .flatMap(this::rentalOf)
        .filter(rental::equals)
        .isPresent();
  }

  private Optional<RentalId> rentalOf(UUID attempt) {
    for (SimulatedKiosk kiosk : kiosks) {
      for (JournalEntry entry : kiosk.store().journal()) {
        if (entry instanceof JournalEntry.AttemptBegan began
            && began.attempt().value().equals(attempt)) {
          return Optional.of(began.rental());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the bank has done it. */
  boolean isPaid(PaymentId payment) {
    return bank.get().stream().anyMatch(entry -> entry.key().equals(payment) && entry.approved());
  }
}
