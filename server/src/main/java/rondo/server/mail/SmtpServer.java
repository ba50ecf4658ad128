package rondo.server.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * A mail server.
 *
 * @param security how the connection is protected
 * @param login where it wants one
 * @param timeout of connecting and of each answer
 */
public record SmtpServer(
    String host, int port, Security security, Optional<Login> login, Duration timeout) {
  /** How the connection is protected. */
  public enum Security {
    /** Only for a server on the same machine. */
    NONE,
    /** STARTTLS, which the server must offer. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /** A name with its password. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
