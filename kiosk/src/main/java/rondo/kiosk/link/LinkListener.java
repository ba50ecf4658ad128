package rondo.kiosk.link;

import rondo.base.id.AskId;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** Hears what the link brings; called on the link's threads, must hand over and return at once. */
public interface LinkListener {
  /**
   * The server has welcomed us, and knows by now what had happened here while the link was away.
   */
  void connected();

  /** The link is away; returns go on, sales do not. */
  void disconnected();

  /** An answer that came before our deadline. */
  void answered(AskId id, Answer answer);

  /** No answer will be taken for this Ask any more. */
  void unanswered(AskId id);

  /** A newer State was stored durably. */
  void stateChanged(Topic topic, State state);

  /** The server ended this epoch; the kiosk may not sell until it is enrolled anew. */
  void quarantined(String reason);

  /**
   * The server turned us away and says why; tries go on. Most listeners need only {@link
   * #disconnected}.
   */
  default void unwelcome(String reason) {}
}
