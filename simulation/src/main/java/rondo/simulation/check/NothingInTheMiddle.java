package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.List;
import rondo.server.checkout.CheckoutState;
import rondo.server.rental.RentalState;

/** I25: in the end every checkout and rental is over, open, or in a person's hands. */
final class NothingInTheMiddle implements Checker {
  @Override
  public String invariant() {
    return "I25";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    if (moment == Moment.ANY) {
      return found;
    }
    var server = dossier.evidence().server();
    server.rentals().stream()
        .filter(rental -> rental.state() == RentalState.AUTHORISING)
        .forEach(rental -> found.add(about("rental", rental.rentalId(), "is still AUTHORISING")));
    server.rentals().stream()
        .filter(rental -> rental.state() == RentalState.UNRESOLVED)
        .filter(rental -> !dossier.someoneLooksAt(rental.discCode().value()))
        .forEach(rental ->
            found.add(about("rental", rental.rentalId(), "is UNRESOLVED and nobody looks")));
    server.checkouts().stream()
        .filter(row ->
            row.state() == CheckoutState.AUTHORISING || row.state() == CheckoutState.AUTHORISED)
        .forEach(row -> found.add(about("checkout", row.checkoutId(), "is still %s", row.state())));
    return found;
  }
}
