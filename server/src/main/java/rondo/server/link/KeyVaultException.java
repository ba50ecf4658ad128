package rondo.server.link;

import rondo.base.id.KioskId;

/** A kiosk's key in the database was not sealed by this server's secret folder, or is damaged. */
public final class KeyVaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyVaultException(KioskId kiosk, Throwable cause) {
    super(
        "the key of kiosk "
            + kiosk
            + " cannot be opened: restore the secret folder that belongs to this database, or"
            + " enrol the kiosk anew",
        cause);
  }
}
