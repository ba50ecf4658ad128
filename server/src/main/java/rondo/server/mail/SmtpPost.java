package rondo.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;

/** Sends by SMTP (RFC 5321), one connection a message. */
public final class SmtpPost implements Post {
  private final Sender sender;
  private final Mailer mailer;

  /** Sends through this server; connects when there is something to send. */
  public SmtpPost(SmtpServer server, Sender sender) {
    this.sender = sender;
    this.mailer =
        MailerBuilder.withSMTPServer(
                server.host(),
                server.port(),
                server.login().map(SmtpServer.Login::user).orElse(null),
                server.login().map(SmtpServer.Login::password).orElse(null))
            .withTransportStrategy(strategy(server.security()))
            .withSessionTimeout((int) server.timeout().toMillis())
            .buildMailer();
  }

  private static TransportStrategy strategy(SmtpServer.Security security) {
    if (security == SmtpServer.Security.NONE) {
      TransportStrategy plain = TransportStrategy.SMTP;
      plain.setOpportunisticTLS(false);
      return plain;
    }
    return security == SmtpServer.Security.TLS
        ? TransportStrategy.SMTPS
        : TransportStrategy.SMTP_TLS;
  }

  @Override
  public void send(Envelope envelope) {
    try {
      mailer.sendMail(Envelopes.email(sender, envelope), false).join();
    } catch (MailException | java.util.concurrent.CompletionException e) {
      throw failure(e);
    }
  }

  private static PostFailedException failure(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      switch (cause) {
        case SendFailedException refused when refused.getInvalidAddresses() != null -> {
          return PostFailedException.passing("the mail server refused the address");
        }
        case AuthenticationFailedException _ -> {
          return PostFailedException.passing("the mail server refused our login");
        }
        case IOException _ -> {
          return PostFailedException.passing("the mail server could not be reached");
        }
        case org.simplejavamail.mailer.MailInvalidAddressException _ -> {
          return PostFailedException.lasting("the address is not one that mail can go to");
        }
        default -> {}
      }
    }
    return PostFailedException.passing(
        "the mail server did not take it (" + thrown.getClass().getSimpleName() + ")");
  }

  private static @Nullable Throwable next(Throwable thrown) {
    return thrown instanceof jakarta.mail.MessagingException inner
            && inner.getNextException() != null
        ? inner.getNextException()
        : thrown.getCause();
  }
}
