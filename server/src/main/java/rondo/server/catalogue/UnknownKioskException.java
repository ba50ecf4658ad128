package rondo.server.catalogue;

import rondo.base.id.KioskId;

/** State was asked for a kiosk that is in no group of this server. */
public final class UnknownKioskException extends RuntimeException {
  private final KioskId kiosk;

  UnknownKioskException(KioskId kiosk) {
    super("no kiosk " + kiosk + " is known here");
    this.kiosk = kiosk;
  }

  /** Which kiosk. */
  public KioskId kiosk() {
    return kiosk;
  }
}
