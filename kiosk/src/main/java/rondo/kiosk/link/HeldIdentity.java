package rondo.kiosk.link;

import rondo.protocol.frame.FrameKey;

/**
 * Who this controller is while its keys are renewed. Each step is on the disk before anybody hears
 * of it, so that after any stop the key of the file is one that the server takes. For the link's
 * thread alone.
 */
final class HeldIdentity {
  private final IdentityKeeper keeper;
  private KioskIdentity current;

  HeldIdentity(KioskIdentity current, IdentityKeeper keeper) {
    this.current = current;
    this.keeper = keeper;
  }

  KioskIdentity current() {
    return current;
  }

  /** The key that shall follow: drawn once, and the same again until the server has taken it. */
  FrameKey next() {
    if (current.nextKey().isEmpty()) {
      byte[] secret = new byte[FrameKey.BYTES];
      keeper.random().nextBytes(secret);
      keep(current.followedBy(FrameKey.of(secret)));
    }
    return current.nextKey().orElseThrow();
  }

  /** The server has taken a key; true if it is the one that was drawn and is in use from now on. */
  boolean taken(String keyId) {
    boolean ours = current.nextKey().filter(key -> key.id().equals(keyId)).isPresent();
    if (ours) {
      keep(current.renewed());
    }
    return ours;
  }

  private void keep(KioskIdentity identity) {
    keeper.write().accept(identity);
    current = identity;
  }
}
