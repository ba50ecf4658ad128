package rondo.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.server.event.Documents;
import rondo.tariff.charge.Charge;
import rondo.tariff.charge.ChargeLine;

/**
 * What shall be booked together, before it has ids. Immutable; pure.
 *
 * @param lines sum to zero, else the write throws {@link UnbalancedLedgerException}
 */
public record Posting(LedgerKind kind, Optional<RentalId> rental, List<Entry> lines) {
  /** One line to be. */
  public record Entry(
      String account, Money amount, Optional<RentalId> rental, Optional<ChargeLine> explanation) {}

  public Posting {
    lines = List.copyOf(lines);
  }

  /** A charge is owed for a rental: the customer is debited, revenue and taxes are credited. */
  public static Posting owed(LedgerKind kind, RentalId rental, Charge charge, String revenue) {
    List<Entry> lines = new ArrayList<>();
    lines.add(new Entry(Account.CUSTOMER, charge.total(), Optional.of(rental), Optional.empty()));
    for (ChargeLine line : charge.lines()) {
      lines.add(
          new Entry(
              Account.of(line, revenue),
              line.amount().negated(),
              Optional.of(rental),
              Optional.of(line)));
    }
    return new Posting(kind, Optional.of(rental), lines);
  }

  /** The opposite of {@link #owed}, with the same explanations. */
  public Posting reversed(LedgerKind as) {
    return new Posting(
        as,
        rental,
        lines.stream()
            .map(l -> new Entry(l.account(), l.amount().negated(), l.rental(), l.explanation()))
            .toList());
  }

  /** Money came in for these rentals; a negative amount went back. */
  public static Posting paid(List<Entry> shares, Money total) {
    List<Entry> lines = new ArrayList<>();
    lines.add(new Entry(Account.PAYMENT_SIDE, total, Optional.empty(), Optional.empty()));
    lines.addAll(shares);
    return new Posting(LedgerKind.PAYMENT, Optional.empty(), lines);
  }

  /** What this rental owes is given up. */
  public static Posting writtenOff(RentalId rental, Money owed) {
    return new Posting(
        LedgerKind.WRITE_OFF,
        Optional.of(rental),
        List.of(
            new Entry(Account.WRITTEN_OFF, owed, Optional.of(rental), Optional.empty()),
            share(rental, owed)));
  }

  /** One rental's part of a payment. */
  public static Entry share(RentalId rental, Money amount) {
    return new Entry(Account.CUSTOMER, amount.negated(), Optional.of(rental), Optional.empty());
  }

  /** The lines as rows of this transaction. */
  public List<LedgerLine> rowsOf(LedgerTransaction transaction) {
    long sum = lines.stream().mapToLong(line -> line.amount().minor()).sum();
    if (sum != 0) {
      throw new UnbalancedLedgerException(transaction.ledgerId(), sum);
    }
    List<LedgerLine> rows = new ArrayList<>();
    for (Entry line : lines) {
      rows.add(
          new LedgerLine(
              transaction.ledgerId(),
              rows.size() + 1,
              line.account(),
              line.amount().minor(),
              line.amount().currency(),
              line.rental(),
              line.explanation().map(Documents::of)));
    }
    return rows;
  }
}
