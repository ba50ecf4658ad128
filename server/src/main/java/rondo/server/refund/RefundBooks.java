package rondo.server.refund;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.server.checkout.CheckoutFile;
import rondo.server.ledger.Account;
import rondo.server.ledger.LedgerKind;
import rondo.server.ledger.Posting;
import rondo.server.ledger.Posting.Entry;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalTerms;
import rondo.tariff.charge.ChargeLine;
import rondo.tariff.charge.Explanation;

/**
 * What a refund does to revenue and taxes: both get less, in the proportion that the rental owes
 * them. Pure. Rounded on the sum of all that was given back so far, so that a rental given back in
 * many parts gives back each tax to the cent.
 */
public final class RefundBooks {
  private RefundBooks() {}

  /** The customer owes this much less: a person gave it back, and the payment side has done it. */
  public static Posting granted(CheckoutFile file, Rental rental, PaymentOp op) {
    Money before =
        file.payments().stream()
            .filter(other -> other.granted() && other.state() == PaymentState.SUCCESS)
            .filter(other -> other.rentalId().equals(op.rentalId()))
            .filter(other -> !other.paymentId().equals(op.paymentId()))
            .map(PaymentOp::amount)
            .reduce(Money.zero(op.currency()), Money::plus);
    return posting(LedgerKind.REFUND, file, rental, before, op.amount());
  }

  /**
   * A part of what a person gave back turns out to have been owed back anyway: it is no gift any
   * more.
   *
   * @param before how much was counted already
   */
  public static Posting counted(CheckoutFile file, Rental rental, Money before, Money amount) {
    return posting(LedgerKind.REFUND_COUNTED, file, rental, before.negated(), amount.negated());
  }

  private static Posting posting(
      LedgerKind kind, CheckoutFile file, Rental rental, Money before, Money amount) {
    List<Entry> entries = new ArrayList<>();
    Optional<RentalId> of = Optional.of(rental.rentalId());
    entries.add(new Entry(Account.CUSTOMER, amount.negated(), of, Optional.empty()));
    Money rest = amount;
    for (Map.Entry<String, Money> tax : taxes(file, rental, before, amount).entrySet()) {
      entries.add(new Entry(tax.getKey(), tax.getValue(), of, Optional.empty()));
      rest = rest.minus(tax.getValue());
    }
    String revenue = rental.state() == RentalState.SOLD ? Account.SALE : Account.RENTAL;
    entries.add(new Entry(revenue, rest, of, Optional.empty()));
    return new Posting(kind, of, entries);
  }

  private static Map<String, Money> taxes(
      CheckoutFile file, Rental rental, Money before, Money amount) {
    List<ChargeLine> owed = owed(file, rental);
    long total = owed.stream().mapToLong(line -> line.amount().minor()).sum();
    Map<String, Long> sums = new LinkedHashMap<>();
    for (ChargeLine line : owed) {
      if (line.explanation() instanceof Explanation.Tax) {
        sums.merge(Account.of(line, Account.RENTAL), line.amount().minor(), Math::addExact);
      }
    }
    Map<String, Money> taxes = new LinkedHashMap<>();
    sums.forEach((account, tax) -> {
      long part =
          share(tax, total, before.plus(amount).minor()) - share(tax, total, before.minor());
      taxes.put(account, new Money(part, amount.currency()));
    });
    return taxes;
  }

  /** Half a cent goes up, away from zero: a refund and its counting take the same. */
  private static long share(long tax, long total, long back) {
    if (total == 0) {
      return 0;
    }
    long product = Math.multiplyExact(tax, Math.abs(back));
    return Long.signum(back) * ((2 * product + total) / (2 * total));
  }

  private static List<ChargeLine> owed(CheckoutFile file, Rental rental) {
    RentalTerms terms = file.termsOf(rental);
    List<ChargeLine> lines = new ArrayList<>(terms.firstNight(rental.dispensed()).lines());
    if (rental.state() == RentalState.RETURNED) {
      lines.addAll(
          terms.close(rental.dispensed(), rental.closedAt().orElseThrow()).further().lines());
    } else if (rental.state() == RentalState.SOLD) {
      lines.addAll(terms.sale(rental.dispensed()).further().lines());
    }
    return lines;
  }
}
