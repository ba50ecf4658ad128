package rondo.server.mail;

/**
 * A message was not taken. Its message and its causes never hold an address: mail servers like to
 * repeat it, so their words are not kept, only what kind of failure it was.
 */
public final class PostFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean lasting;

  private PostFailedException(String reason, boolean lasting) {
    super(reason);
    this.lasting = lasting;
  }

  /** Worth another try. */
  static PostFailedException passing(String reason) {
    return new PostFailedException(reason, false);
  }

  /** The same message will never be taken. */
  static PostFailedException lasting(String reason) {
    return new PostFailedException(reason, true);
  }

  /** Whether another try is in vain. */
  public boolean isLasting() {
    return lasting;
  }
}
