package rondo.kiosk.controller;

import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;

/** What is done with secrets: seals bytes to a key of the server, and knows a code by its hash. */
@FunctionalInterface
public interface Sealer {
  /**
   * @param publicJwk the key as the server published it
   * @return a JWE in compact form
   */
  String seal(String publicJwk, byte[] clear);

  /** Whether this is the code of that key. Slow on purpose, as the hash is. */
  default boolean opens(ServiceCode typed, State.ServiceKey key) {
    return typed.has(key.salt(), key.hash());
  }
}
