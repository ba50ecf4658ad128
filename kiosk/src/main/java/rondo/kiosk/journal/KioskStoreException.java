package rondo.kiosk.journal;

/** The kiosk's store cannot be read or written; names the file so that the operator knows where. */
public final class KioskStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KioskStoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public KioskStoreException(String message) {
    super(message);
  }
}
