package rondo.server.receipt;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.server.checkout.MailKind;
import rondo.server.ledger.LedgerKind;
import rondo.tariff.rule.Tariff;

/**
 * All that a receipt is written from.
 *
 * @param kind which receipt
 * @param language BCP 47 tag of the language that the customer chose
 * @param kiosk of origin
 * @param zone of the kiosk of origin; rules the rental
 * @param network the group whose kiosks take the disc back
 * @param tariff in force at the swipe
 * @param booked in the ledger's order
 * @param givenBack what a person gave back, for the receipt of a refund
 */
public record ReceiptFile(
    MailKind kind,
    String language,
    String kiosk,
    ZoneId zone,
    String network,
    Optional<String> helpPhone,
    Tariff tariff,
    List<Rented> rented,
    List<BookedLine> booked,
    List<GivenBack> givenBack) {
  public ReceiptFile {
    rented = List.copyOf(rented);
    booked = netted(booked);
    givenBack = List.copyOf(givenBack);
  }

  /** The lines of one disc. */
  List<BookedLine> linesOf(RentalId rental) {
    return booked.stream().filter(line -> line.rental().equals(rental)).toList();
  }

  /** The sum of all lines. */
  Money total() {
    return sum(booked);
  }

  /** What was charged when the discs were taken. */
  Money chargedAtStart() {
    return sum(booked.stream().filter(l -> l.booking() == LedgerKind.FIRST_NIGHT).toList());
  }

  /** What a person gave back with this refund. */
  Money back() {
    return givenBack.stream().map(GivenBack::amount).reduce(tariff.nothing(), Money::plus);
  }

  private Money sum(List<BookedLine> lines) {
    return lines.stream().map(line -> line.line().amount()).reduce(tariff.nothing(), Money::plus);
  }

  /** A sale that was taken back leaves no trace on a receipt: each of its lines with its twin. */
  private static List<BookedLine> netted(List<BookedLine> all) {
    List<BookedLine> left = new ArrayList<>(all.stream().filter(l -> !l.takenBack()).toList());
    all.stream()
        .filter(BookedLine::takenBack)
        .forEach(back -> left.remove(new BookedLine(back.rental(), LedgerKind.SALE, back.line())));
    return List.copyOf(left);
  }
}
