package rondo.server.returns;

import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.money.Money;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Answer.UnwantedReason;
import rondo.protocol.ask.Ask;
import rondo.server.checkout.CheckoutFile;
import rondo.server.inventory.DiscFile;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalLife;
import rondo.server.rental.RentalTerms;
import rondo.server.store.RentalStore;

/** Answers what a kiosk asks about discs that customers bring (features T1, T3). Thread-safe. */
public final class ReturnDesk {
  private final RentalStore store;

  public ReturnDesk(RentalStore store) {
    this.store = store;
  }

  /** May this disc be taken in here? */
  public Answer check(KioskId kiosk, Ask.CheckReturn ask) {
    return store
        .kiosk(kiosk)
        .map(here -> ReturnCheck.decide(here, ask.group(), store.disc(ask.disc())))
        .orElseGet(() -> new Answer.ReturnUnwanted(UnwantedReason.OTHER_GROUP));
  }

  /** What did the return come to? */
  public Answer describe(Ask.DescribeReturn ask) {
    Optional<ReturnCredit> credit =
        store.credit(ask.returned()).filter(found -> found.discCode().equals(ask.disc()));
    Optional<DiscFile> disc = credit.flatMap(found -> store.disc(found.discCode()));
    if (credit.isEmpty() || disc.isEmpty()) {
      return new Answer.ReturnPending();
    }
    Optional<CheckoutFile> file =
        credit.get().rentalId().flatMap(store::checkoutOf).flatMap(store::checkout);
    return file.flatMap(found -> credit.get().rentalId().flatMap(found::rental))
        .map(rental -> described(disc.get(), file.get().termsOf(rental), rental, credit.get()))
        .orElseGet(() ->
            new Answer.ReturnDescribed(
                disc.get().titleName(), 0, Optional.empty(), credit.get().acceptedAt()));
  }

  private static Answer described(
      DiscFile disc, RentalTerms terms, Rental rental, ReturnCredit credit) {
    return new Answer.ReturnDescribed(
        disc.titleName(),
        rental.nights().orElse(0),
        Optional.of(inAll(terms, rental)),
        credit.acceptedAt());
  }

  /** The first night and all that was owed beyond it, tax included. */
  private static Money inAll(RentalTerms terms, Rental rental) {
    Money first = terms.firstNight(rental.dispensed()).total();
    return switch (rental.life()) {
      case RentalLife.Returned back ->
          first.plus(terms.close(back.dispensedAt(), back.acceptedAt()).further().total());
      case RentalLife.Sold sold -> first.plus(terms.sale(sold.dispensedAt()).further().total());
      case RentalLife.Authorising _,
          RentalLife.Open _,
          RentalLife.Lost _,
          RentalLife.NotDispensed _,
          RentalLife.Unresolved _ ->
          first;
    };
  }
}
