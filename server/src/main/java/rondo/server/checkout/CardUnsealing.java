package rondo.server.checkout;

import java.util.Optional;
import rondo.media.magstripe.CardData;

/**
 * Opens what a kiosk sealed to the server's payment key; the card lives in memory only.
 * Thread-safe.
 */
@FunctionalInterface
public interface CardUnsealing {
  /** The card, or nothing where the JWE is not ours or holds none; never throws for that. */
  Optional<CardData> unseal(String jwe);
}
