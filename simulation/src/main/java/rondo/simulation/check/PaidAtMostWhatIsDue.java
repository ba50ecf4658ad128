package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;

/**
 * I1: what the payment side took for a rental is at most what is due by the machines' times and by
 * what kiosks told of discs that they could not take, and it was taken once. Until everything is
 * told, a disc whose return nobody has heard of may be charged as if it were still out: the refund
 * follows.
 */
final class PaidAtMostWhatIsDue implements Checker {
  @Override
  public String invariant() {
    return "I1";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    Map<CheckoutId, Long> captured = new HashMap<>();
    Map<RentalId, Long> charged = new HashMap<>();
    List<Complaint> found = new ArrayList<>();
    Map<String, PaymentEntry> once = new HashMap<>();
    dossier
        .effects()
        .forEach(entry -> {
          Optional<PaymentOp> op = dossier.payment(entry.key()).or(() -> reserved(dossier, entry));
          op.filter(_ -> entry.kind() == PaymentKind.CAPTURE || entry.kind() == PaymentKind.CHARGE)
              .map(known ->
                  entry.kind()
                      + " of "
                      + known
                          .rentalId()
                          .map(Object::toString)
                          .orElse(known.checkoutId().toString()))
              .map(name -> once.put(name, entry))
              .ifPresent(first ->
                  found.add(
                      about("payment", entry.key(), "takes again what %s has taken", first.key())));
          op.ifPresent(known -> add(known, entry, captured, charged));
        });
    captured.forEach((checkout, minor) -> captured(dossier, checkout, minor).ifPresent(found::add));
    var grace = new GraceOracle(dossier);
    charged.forEach((rental, minor) -> {
      long rest = minor - uncaptured(dossier, captured, rental);
      charged(dossier, grace, rental, rest, moment).ifPresent(found::add);
    });
    return found;
  }

  /** A capture under a key that our books do not know still takes what a checkout has reserved. */
  private static Optional<PaymentOp> reserved(Dossier dossier, PaymentEntry entry) {
    return entry.kind() == PaymentKind.CAPTURE
        ? entry.target().flatMap(dossier::payment)
        : Optional.empty();
  }

  private static void add(
      PaymentOp op,
      PaymentEntry entry,
      Map<CheckoutId, Long> captured,
      Map<RentalId, Long> charged) {
    long minor = entry.amount().minor();
    switch (entry.kind()) {
      case CAPTURE -> captured.merge(op.checkoutId(), minor, Long::sum);
      case CHARGE -> charged.merge(op.rentalId().orElseThrow(), minor, Long::sum);
      case REFUND -> charged.merge(op.rentalId().orElseThrow(), -minor, Long::sum);
      case AUTHORISE, VOID -> {}
    }
  }

  private static Optional<Complaint> captured(Dossier dossier, CheckoutId checkout, long minor) {
    long due =
        dossier.rentals(checkout).stream()
            .filter(rental -> !dossier.left(rental.rentalId()).isEmpty())
            .mapToLong(rental -> dossier.oracle(rental).orElseThrow().first())
            .sum();
    return minor > due
        ? Optional.of(about("checkout", checkout, "was captured %d, due is %d", minor, due))
        : Optional.empty();
  }

  /**
   * A first night whose capture took no effect, by the bank's word or by a person's who has asked
   * the bank, is a debt that a charge may take.
   */
  private static long uncaptured(Dossier dossier, Map<CheckoutId, Long> captured, RentalId rental) {
    return dossier
        .rental(rental)
        .filter(row -> !captured.containsKey(row.checkoutId()))
        .filter(row -> !dossier.left(row.rentalId()).isEmpty())
        .flatMap(dossier::oracle)
        .map(TariffOracle::first)
        .orElse(0L);
  }

  private static Optional<Complaint> charged(
      Dossier dossier, GraceOracle grace, RentalId id, long minor, Moment moment) {
    long due = dossier.rental(id).map(rental -> due(dossier, grace, rental, moment)).orElse(0L);
    return minor > due
        ? Optional.of(
            about("rental", id, "was charged %d beyond its first night, due is %d", minor, due))
        : Optional.empty();
  }

  private static long due(Dossier dossier, GraceOracle grace, Rental rental, Moment moment) {
    TariffOracle oracle = dossier.oracle(rental).orElseThrow();
    Optional<Outing> outing = Outing.of(dossier, rental);
    if (outing.isEmpty()) {
      return 0;
    }
    Optional<Instant> back =
        outing
            .get()
            .latestBack(dossier.tolerance())
            .map(at -> grace.counted(rental).filter(at::isAfter).orElse(at));
    boolean looked = dossier.someoneLooksAt(rental.discCode().value());
    return moment == Moment.ANY || back.isEmpty() || looked
        ? oracle.mostFurther()
        : oracle.further(outing.get().earliestOut(dossier.tolerance()), back.get());
  }
}
