package rondo.kiosk.controller;

/** Seals bytes to a key of the server. */
@FunctionalInterface
public interface Sealer {
  /**
   * @param publicJwk the key as the server published it
   * @return a JWE in compact form
   */
  String seal(String publicJwk, byte[] clear);
}
