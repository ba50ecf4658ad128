package rondo.server.link;

import rondo.base.id.KioskId;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** Keeps State current at kiosks (DESIGN, flow 1). Thread-safe. */
public final class StatePublisher {
  private final KioskStates states;
  private final Conversations conversations;

  StatePublisher(KioskStates states, Conversations conversations) {
    this.states = states;
    this.conversations = conversations;
  }

  /**
   * Says what a kiosk shall hold from now on. Durable when it returns; a kiosk that is connected
   * gets it at once, any other when it comes back.
   *
   * @return whether it differs from what was said before, and so has a new version
   */
  public boolean publish(KioskId kiosk, Topic topic, State state) {
    boolean changed = states.put(kiosk, topic, state).isPresent();
    if (changed) {
      conversations.current(kiosk).ifPresent(Conversation::offerStates);
    }
    return changed;
  }
}
