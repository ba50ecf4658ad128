package rondo.simulation.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.checkout.Checkout;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;
import rondo.tariff.rule.Tariff;

/** Evidence with what checkers look up in it. Immutable. */
final class Dossier {
  /** A try to dispense a disc, as the journal of its kiosk has it. */
  record Attempt(KioskId kiosk, JournalEntry.AttemptBegan began) {}

  /** A line of a machine's log. */
  record Logged(KioskId kiosk, LogEntry entry) {
    String disc() {
      return entry.disc().orElse("");
    }
  }

  /** A disc inside a machine. */
  record Inside(KioskId kiosk, Place place) {}

  private final Evidence evidence;
  private final Duration tolerance;
  private final Map<RentalId, Rental> rentals = new LinkedHashMap<>();
  private final Map<CheckoutId, Checkout> checkouts = new HashMap<>();
  private final Map<PaymentId, PaymentOp> payments = new HashMap<>();
  private final Map<UUID, Attempt> attempts = new HashMap<>();
  private final Map<String, List<Inside>> inside = new HashMap<>();
  private final List<Logged> log = new ArrayList<>();

  Dossier(Evidence evidence, Duration tolerance) {
    this.evidence = evidence;
    this.tolerance = tolerance;
    var server = evidence.server();
    server.rentals().forEach(row -> rentals.put(row.rentalId(), row));
    server.checkouts().forEach(row -> checkouts.put(row.checkoutId(), row));
    server.payments().forEach(row -> payments.put(row.paymentId(), row));
    evidence.kiosks().forEach(this::addAttempts);
    evidence.machines().forEach(this::addTruth);
    log.sort(Comparator.comparing(logged -> logged.entry().at()));
  }

  private void addAttempts(KioskRecords kiosk) {
    for (JournalEntry entry : kiosk.journal()) {
      if (entry instanceof JournalEntry.AttemptBegan began) {
        attempts.put(began.attempt().value(), new Attempt(kiosk.kiosk(), began));
      }
    }
  }

  private void addTruth(MachineRecords machine) {
    for (Case one : machine.cases()) {
      if (one.make() == Make.DISC && !(one.place() instanceof Place.Outside)) {
        inside
            .computeIfAbsent(one.name(), _ -> new ArrayList<>())
            .add(new Inside(machine.kiosk(), one.place()));
      }
    }
    machine.log().forEach(entry -> log.add(new Logged(machine.kiosk(), entry)));
  }

  Evidence evidence() {
    return evidence;
  }

  Duration tolerance() {
    return tolerance;
  }

  /** What is durable at a kiosk. */
  Optional<KioskRecords> records(KioskId kiosk) {
    return evidence.kiosks().stream().filter(it -> it.kiosk().equals(kiosk)).findFirst();
  }

  Optional<Checkout> checkout(CheckoutId id) {
    return Optional.ofNullable(checkouts.get(id));
  }

  Optional<Rental> rental(RentalId id) {
    return Optional.ofNullable(rentals.get(id));
  }

  Optional<PaymentOp> payment(PaymentId id) {
    return Optional.ofNullable(payments.get(id));
  }

  Optional<Attempt> attempt(Optional<UUID> id) {
    return id.map(attempts::get);
  }

  /** The oracle of what a rental costs; empty where its checkout or tariff is missing. */
  Optional<TariffOracle> oracle(Rental rental) {
    return Optional.ofNullable(checkouts.get(rental.checkoutId()))
        .flatMap(checkout ->
            tariff(checkout)
                .map(tariff -> new TariffOracle(tariff, rental.format(), checkout.zone())));
  }

  private Optional<Tariff> tariff(Checkout checkout) {
    return evidence.server().tariffs().stream()
        .filter(t -> t.id().equals(checkout.tariffId()) && t.version() == checkout.tariffVersion())
        .findFirst();
  }

  /** In which machines a disc is; none where a person has it. */
  List<Inside> inside(String disc) {
    return inside.getOrDefault(disc, List.of());
  }

  /** The machines' logs, by time. */
  Stream<Logged> log(LogEntry.Event event) {
    return log.stream().filter(logged -> logged.entry().event() == event);
  }

  /** When and where the disc of a rental left a mouth, by time. */
  List<Logged> left(RentalId rental) {
    return log(LogEntry.Event.DISC_LEFT_THE_MOUTH)
        .filter(logged -> attempt(logged.entry().attempt()).filter(is(rental)).isPresent())
        .toList();
  }

  private static java.util.function.Predicate<Attempt> is(RentalId rental) {
    return attempt -> attempt.began().rental().equals(rental);
  }

  /**
   * The attempt under which a disc left a mouth last; one that was only handed back does not count.
   */
  Optional<Attempt> lastRelease(String disc) {
    return log(LogEntry.Event.DISC_LEFT_THE_MOUTH)
        .filter(logged -> logged.disc().equals(disc))
        .flatMap(logged -> attempt(logged.entry().attempt()).stream())
        .reduce((_, later) -> later);
  }

  /** What took effect at the payment side. */
  Stream<PaymentEntry> effects() {
    return evidence.payments().stream().filter(PaymentEntry::approved);
  }

  /** Whether a person was ever told to look at this disc. */
  boolean someoneWasToldOf(String disc) {
    return evidence.server().tasks().stream()
        .anyMatch(task -> task.discCode().filter(code -> code.value().equals(disc)).isPresent());
  }

  /** Whether a person has been told to look at this disc. */
  boolean someoneLooksAt(String disc) {
    return evidence.server().tasks().stream()
        .anyMatch(task ->
            task.closedAt().isEmpty()
                && task.discCode().filter(code -> code.value().equals(disc)).isPresent());
  }
}
