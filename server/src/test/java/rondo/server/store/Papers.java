package rondo.server.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.base.id.TitleId;
import rondo.base.money.Money;
import rondo.base.time.SettableClock;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.CheckoutState;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentOrders;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalLife;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalTerms;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** Rows as a decision reads them, made without any store. */
public final class Papers {
  public static final Instant OUT = Network.march(1, 12, 0);
  public static final RentalTerms TERMS =
      new RentalTerms(Network.tariff(), Format.DVD, Network.ZONE);

  private Papers() {}

  /** A pen whose ids are the same in every run. */
  public static Pen pen(Instant now) {
    return Pen.at(
        new SettableClock(now.toString()),
        new IdSource(new SettableClock(now.toString()), new java.util.Random(5)));
  }

  /** A DVD of cart 1, in this state. */
  public static Rental rental(int line, RentalLife life, RentalTerms terms) {
    return new Rental(
            Network.rental(1, line),
            Network.checkout(1),
            Network.HALL,
            rondo.media.label.DiscCode.of(line),
            new TitleId(Network.id(101)),
            terms.format(),
            RentalState.AUTHORISING,
            1,
            OUT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .as(life, terms, OUT);
  }

  /** Cart 1 in this state with these rentals and payments. */
  public static CheckoutFile file(
      CheckoutState state, Tariff tariff, ZoneId zone, List<Rental> rentals, List<PaymentOp> ops) {
    return new CheckoutFile(
        new Checkout(
            Network.checkout(1),
            Network.HALL,
            state,
            1,
            Optional.empty(),
            Optional.empty(),
            false,
            tariff.id(),
            tariff.version(),
            zone,
            195,
            tariff.currency(),
            OUT,
            OUT,
            Optional.empty(),
            "en"),
        rentals,
        ops,
        Optional.empty(),
        tariff,
        List.of());
  }

  /** A payment of cart 1. */
  public static PaymentOp payment(
      PaymentKind kind, PaymentState state, Optional<RentalId> rental, long minor) {
    Pen pen = pen(OUT.plusSeconds(kind.ordinal()));
    PaymentOp op =
        PaymentOrders.fresh(
            pen,
            kind,
            Network.checkout(1),
            rental,
            Optional.empty(),
            Money.of(minor, "USD"),
            java.time.Duration.ZERO,
            "");
    return state.settled() ? op.settled(state, Optional.empty(), OUT) : op;
  }

  /** An approved authorisation and these besides. */
  public static List<PaymentOp> approvedAnd(PaymentOp... more) {
    List<PaymentOp> ops = new ArrayList<>(List.of(more));
    ops.add(payment(PaymentKind.AUTHORISE, PaymentState.SUCCESS, Optional.empty(), 195));
    return ops;
  }
}
