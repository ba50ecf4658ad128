package rondo.server.generate;

/** A network was to be invented where there is one. */
public final class NotEmptyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotEmptyException() {
    super(
        "This database has titles or kiosks already. Nothing was written. Name a fresh folder"
            + " (--data) or an empty database.");
  }
}
