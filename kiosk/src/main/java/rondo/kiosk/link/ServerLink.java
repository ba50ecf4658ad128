package rondo.kiosk.link;

import rondo.base.id.AskId;
import rondo.protocol.ask.Ask;

/**
 * The kiosk's end of the link (DESIGN, flow 2): whatever carries it stands behind this.
 * Thread-safe; no method blocks.
 */
public interface ServerLink extends AutoCloseable {
  /**
   * Connects and stays connected, with waits between tries; tells the listener of all that comes.
   */
  void start(LinkListener listener);

  /** Says that the outbox has grown. */
  void outboxGrew();

  /**
   * Sends an Ask. The listener hears exactly once: {@link LinkListener#answered}, or {@link
   * LinkListener#unanswered} when the monotonic deadline has passed, at once where the link is away
   * at the asking, where the server has not yet heard what happened while it was away, or where too
   * many wait. An Ask on the way when the link drops is repeated under its own id if the link comes
   * back within the deadline. A repeat under the same id while one waits changes nothing.
   */
  void ask(AskId id, Ask ask);

  /** Ends the connection and its threads. */
  @Override
  void close();
}
