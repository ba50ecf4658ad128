package rondo.simulation.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry;
import rondo.media.label.DiscCode;
import rondo.server.checkout.Checkout;
import rondo.server.event.FactMark;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.store.Step;
import rondo.simulation.check.TariffOracle;
import rondo.simulator.truth.LogEntry;
import rondo.tariff.rule.Tariff;

/**
 * The newest rows and the machines' lines by their names, kept up with each sight. For one thread
 * alone.
 */
final class Known {
  /** A disc that left a mouth. */
  record Left(UUID attempt, String disc, LogEntry line) {}

  private final World world;
  private final Tariff tariff;
  private final Set<String> discs = new HashSet<>();
  private final Map<RentalId, Rental> rentals = new HashMap<>();
  private final Map<CheckoutId, Checkout> checkouts = new HashMap<>();
  private final Map<CheckoutId, List<RentalId>> carts = new HashMap<>();
  private final Map<PaymentId, PaymentOp> payments = new HashMap<>();
  private final Map<UUID, JournalEntry.AttemptBegan> attempts = new HashMap<>();
  private final Map<RentalId, Left> left = new HashMap<>();
  private final Map<KioskId, FactMark> applied = new HashMap<>();

  Known(World world, Tariff tariff, List<DiscCode> discs) {
    this.world = world;
    this.tariff = tariff;
    discs.forEach(disc -> this.discs.add(disc.value()));
  }

  /** Takes in what was touched. */
  void learn(Sight sight) {
    switch (sight) {
      case Sight.Written(var step) -> learn(step);
      case Sight.Committed it -> it.change().entries().forEach(this::learn);
      case Sight.Logged(_, var line) when line.event() == LogEntry.Event.DISC_LEFT_THE_MOUTH ->
          line.attempt()
              .map(attempts::get)
              .ifPresent(began ->
                  left.putIfAbsent(
                      began.rental(),
                      new Left(began.attempt().value(), line.disc().orElse(""), line)));
      case Sight.Logged _,
          Sight.Forgot _,
          Sight.Reopened _,
          Sight.Called _,
          Sight.Answered _,
          Sight.Shown _ -> {}
    }
  }

  private void learn(Step step) {
    step.checkouts().forEach(row -> checkouts.put(row.checkoutId(), row));
    for (Rental row : step.rentals()) {
      if (rentals.put(row.rentalId(), row) == null) {
        carts.computeIfAbsent(row.checkoutId(), _ -> new ArrayList<>()).add(row.rentalId());
      }
    }
    step.payments().forEach(row -> payments.put(row.paymentId(), row));
    step.facts().forEach(mark -> applied.put(mark.kioskId(), mark));
  }

  private void learn(JournalEntry entry) {
    if (entry instanceof JournalEntry.AttemptBegan began) {
      attempts.put(began.attempt().value(), began);
    }
  }

  World world() {
    return world;
  }

  /** Whether a case is a disc of this network. */
  boolean isOurs(String name) {
    return discs.contains(name);
  }

  Optional<Rental> rental(RentalId id) {
    return Optional.ofNullable(rentals.get(id));
  }

  Optional<Checkout> checkout(CheckoutId id) {
    return Optional.ofNullable(checkouts.get(id));
  }

  List<Rental> cart(CheckoutId id) {
    return carts.getOrDefault(id, List.of()).stream().flatMap(it -> rental(it).stream()).toList();
  }

  Optional<PaymentOp> payment(PaymentId id) {
    return Optional.ofNullable(payments.get(id));
  }

  Optional<JournalEntry.AttemptBegan> attempt(Optional<UUID> id) {
    return id.map(attempts::get);
  }

  /** When a rental's disc left a mouth for the first time. */
  Optional<Left> left(RentalId id) {
    return Optional.ofNullable(left.get(id));
  }

  /** The last Fact of a kiosk that the server has applied. */
  Optional<FactMark> applied(KioskId kiosk) {
    return Optional.ofNullable(applied.get(kiosk));
  }

  /** The oracle of what a rental costs. */
  Optional<TariffOracle> oracle(Rental rental) {
    return checkout(rental.checkoutId())
        .map(checkout -> new TariffOracle(tariff, rental.format(), checkout.zone()));
  }
}
