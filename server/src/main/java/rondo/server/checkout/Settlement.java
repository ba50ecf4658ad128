package rondo.server.checkout;

import java.util.List;
import java.util.Optional;
import rondo.payment.side.PaymentKind;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;

/** What the one authorisation of a checkout comes to (DESIGN, flow 8). Pure. */
public sealed interface Settlement {
  /** Capture the first night of these discs and release the rest. */
  record Capture(List<Rental> taken) implements Settlement {}

  /** No disc left: release all of it. */
  record Release() implements Settlement {}

  /** It is too early, or done, or there is nothing to settle. */
  record Nothing() implements Settlement {}

  /**
   * What to do now. While one disc is in doubt nothing is captured and the authorisation is held
   * (F3); a silent kiosk changes nothing, for its discs may be out.
   */
  static Settlement of(CheckoutFile file) {
    if (!closed(file.checkout().state()) || !reserved(file) || settled(file)) {
      return new Nothing();
    }
    if (!file.rentals().stream().allMatch(Rental::known)) {
      return new Nothing();
    }
    List<Rental> taken = file.rentals().stream().filter(Rental::wasTaken).toList();
    return taken.isEmpty() ? new Release() : new Capture(taken);
  }

  private static boolean closed(CheckoutState state) {
    return state == CheckoutState.FINISHED || state == CheckoutState.ABANDONED;
  }

  private static boolean reserved(CheckoutFile file) {
    return file.payment(PaymentKind.AUTHORISE, Optional.empty())
        .filter(op -> op.state() == PaymentState.SUCCESS)
        .isPresent();
  }

  private static boolean settled(CheckoutFile file) {
    return file.payments().stream()
        .anyMatch(op -> op.kind() == PaymentKind.CAPTURE || op.kind() == PaymentKind.VOID);
  }
}
