package rondo.server.mail;

/** Takes messages away: to a mail server, or into a folder. Safe for use by many threads. */
public interface Post extends AutoCloseable {
  /**
   * On return the message was taken. It may have been taken also when this throws: messages are
   * sent at least once, and a double has the same Message-ID.
   *
   * @throws PostFailedException when it was not taken, or nobody can tell
   */
  void send(Envelope envelope);

  @Override
  default void close() {}
}
