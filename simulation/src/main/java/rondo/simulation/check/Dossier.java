package rondo.simulation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.checkout.Checkout;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
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
  private final Set<UUID> unloads = new HashSet<>();
  private final Map<String, List<Inside>> inside = new HashMap<>();
  private final Map<CheckoutId, List<Rental>> ofCheckout = new HashMap<>();
  private final Map<RentalId, List<Logged>> left = new HashMap<>();
  private final Map<String, Attempt> lastReleases = new HashMap<>();
  private final Logbook log;
  private final Map<String, Instant> toldOf = new HashMap<>();
  private final Set<String> lookedAt = new HashSet<>();

  Dossier(Evidence evidence, Duration tolerance) {
    this.evidence = evidence;
    this.tolerance = tolerance;
    var server = evidence.server();
    server.rentals().forEach(this::add);
    server.checkouts().forEach(row -> checkouts.put(row.checkoutId(), row));
    server.payments().forEach(row -> payments.put(row.paymentId(), row));
    evidence.kiosks().forEach(this::addAttempts);
    evidence.machines().forEach(this::addTruth);
    log = new Logbook(evidence.machines());
    log.of(LogEntry.Event.DISC_LEFT_THE_MOUTH).forEach(this::addRelease);
    server.tasks().forEach(this::add);
  }

  private void add(Rental row) {
    rentals.put(row.rentalId(), row);
    ofCheckout.computeIfAbsent(row.checkoutId(), _ -> new ArrayList<>()).add(row);
  }

  private void add(OperatorTask task) {
    task.discCode()
        .map(DiscCode::value)
        .ifPresent(disc -> {
          if (isALook(task.kind())) {
            toldOf.merge(disc, task.closedAt().orElse(Instant.MAX), (a, b) -> a.isAfter(b) ? a : b);
          }
          if (task.closedAt().isEmpty()) {
            lookedAt.add(disc);
          }
        });
  }

  private void addRelease(Logged line) {
    attempt(line.entry().attempt())
        .ifPresent(attempt -> {
          left.computeIfAbsent(attempt.began().rental(), _ -> new ArrayList<>()).add(line);
          lastReleases.put(line.disc(), attempt);
        });
  }

  private void addAttempts(KioskRecords kiosk) {
    for (JournalEntry entry : kiosk.journal()) {
      if (entry instanceof JournalEntry.AttemptBegan began) {
        attempts.put(began.attempt().value(), new Attempt(kiosk.kiosk(), began));
      }
      if (entry instanceof JournalEntry.UnloadBegan began) {
        unloads.add(began.attempt().value());
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
    return log.of(event).stream();
  }

  /** What machines began to do under an attempt, by time. */
  Stream<Logged> orders(Optional<UUID> attempt) {
    return log.orders(attempt).stream();
  }

  /** When and where a disc was taken in, by time. */
  Stream<Logged> accepted(String disc) {
    return log.accepted(disc).stream();
  }

  /** The rentals of a checkout. */
  List<Rental> rentals(CheckoutId checkout) {
    return ofCheckout.getOrDefault(checkout, List.of());
  }

  /** When and where the disc of a rental left a mouth, by time. */
  List<Logged> left(RentalId rental) {
    return left.getOrDefault(rental, List.of());
  }

  /**
   * The attempt under which a disc left a mouth last; one that was only handed back does not count.
   */
  Optional<Attempt> lastRelease(String disc) {
    return Optional.ofNullable(lastReleases.get(disc));
  }

  /** Whether staff took it out last, and no customer since. */
  boolean isWithStaff(String disc) {
    return inside(disc).isEmpty()
        && log(LogEntry.Event.DISC_LEFT_THE_MOUTH)
            .filter(logged -> logged.disc().equals(disc))
            .flatMap(logged -> logged.entry().attempt().stream())
            .filter(attempt -> attempts.containsKey(attempt) || unloads.contains(attempt))
            .reduce((_, later) -> later)
            .filter(unloads::contains)
            .isPresent();
  }

  /** What took effect at the payment side. */
  Stream<PaymentEntry> effects() {
    return evidence.payments().stream().filter(PaymentEntry::approved);
  }

  /**
   * Whether a person was told to look where this disc is, then or later: by a task of any kind but
   * a customer's word that it is faulty or a kiosk's wrong clock. One that was told before and has
   * not looked yet looks then too: the server calls nobody twice for the same rental and kiosk. A
   * task that was settled before excuses nothing.
   */
  boolean someoneWasToldOf(String disc, Instant since) {
    return Optional.ofNullable(toldOf.get(disc)).filter(last -> !last.isBefore(since)).isPresent();
  }

  /** Whether somebody who is told so looks where a disc is. */
  private static boolean isALook(TaskKind kind) {
    return kind != TaskKind.DISC_FAULTY && kind != TaskKind.KIOSK_CLOCK;
  }

  /** Whether a person has been told to look at this disc. */
  boolean someoneLooksAt(String disc) {
    return lookedAt.contains(disc);
  }
}
