package rondo.kiosk.session;

import java.util.Optional;

/**
 * Who pays: in memory only, and only until the bank has answered.
 *
 * @param sealedCard JWE to the server's payment key
 * @param mail the address as it was typed
 */
public record Payer(String sealedCard, Optional<String> mail) {
  @Override
  public String toString() {
    return "Payer[hidden]";
  }
}
