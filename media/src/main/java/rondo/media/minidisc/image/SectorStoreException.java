package rondo.media.minidisc.image;

/** A drive, or the file in its place, could not read or write; the message says where. */
public class SectorStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A fault with its cause. */
  public SectorStoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A fault that the store found itself. */
  public SectorStoreException(String message) {
    super(message);
  }
}
