package rondo.server.mail;

import java.util.Date;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;

/** Envelopes as messages of RFC 5322: text first, HTML as its alternative. */
final class Envelopes {
  private Envelopes() {}

  static Email email(Sender sender, Envelope envelope) {
    return EmailBuilder.startingBlank()
        .fixingMessageId("<" + envelope.mailId() + "@" + sender.domain() + ">")
        .fixingSentDate(Date.from(envelope.at()))
        .from(sender.name(), sender.address())
        .to(envelope.address())
        .withSubject(envelope.letter().subject())
        .withPlainText(envelope.letter().text())
        .withHTMLText(envelope.letter().html())
        .withHeader("Auto-Submitted", "auto-generated")
        .buildEmail();
  }
}
