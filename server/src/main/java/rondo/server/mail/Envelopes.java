package rondo.server.mail;

import java.util.Date;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/**
 * Envelopes as messages of RFC 5322: text first, HTML as its alternative, its pictures beside it.
 */
final class Envelopes {
  private Envelopes() {}

  static Email email(Sender sender, Envelope envelope) {
    String number = envelope.resent() == 0 ? "" : "." + envelope.resent();
    EmailPopulatingBuilder email =
        EmailBuilder.startingBlank()
            .fixingMessageId("<" + envelope.mailId() + number + "@" + sender.domain() + ">")
            .fixingSentDate(Date.from(envelope.at()))
            .from(sender.name(), sender.address())
            .to(envelope.address())
            .withSubject(envelope.letter().subject())
            .withPlainText(envelope.letter().text())
            .withHTMLText(envelope.letter().html())
            .withHeader("Auto-Submitted", "auto-generated");
    envelope
        .letter()
        .pictures()
        .forEach(picture -> email.withEmbeddedImage(picture.id(), picture.png(), "image/png"));
    return email.buildEmail();
  }
}
