package rondo.server.checkout;

import java.util.Optional;

/** Opens what a kiosk sealed to the server's people key. Thread-safe. */
@FunctionalInterface
public interface MailUnsealing {
  /** The address, or nothing where the JWE is not ours or holds none; never throws for that. */
  Optional<String> unseal(String jwe);
}
