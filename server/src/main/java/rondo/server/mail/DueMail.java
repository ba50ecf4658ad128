package rondo.server.mail;

import java.util.Optional;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.server.checkout.MailKind;

/**
 * A message that this server has claimed and shall send now.
 *
 * @param mailId names the message for ever: in its Message-ID, so that a double is recognised
 * @param address empty where the person was forgotten meanwhile
 * @param payment the refund that it is about
 * @param tries this one included
 * @param resent how often a person had it sent again
 */
record DueMail(
    UUID mailId,
    MailKind kind,
    CheckoutId checkout,
    Optional<RentalId> rental,
    Optional<PaymentId> payment,
    Optional<String> address,
    int tries,
    int resent) {
  @Override
  public String toString() {
    return "DueMail[" + mailId + " try " + tries + "]";
  }
}
