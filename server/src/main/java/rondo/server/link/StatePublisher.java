package rondo.server.link;

import java.util.function.Supplier;
import rondo.base.id.KioskId;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** Keeps State current at kiosks (DESIGN, flow 1). Thread-safe. */
public final class StatePublisher {
  private final KioskStates states;
  private final Conversations conversations;
  private final KioskTurns turns = new KioskTurns();

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

  /**
   * The same with what is read when nobody else publishes to this kiosk: of two that publish at
   * once, the one that reads later speaks later.
   *
   * @param newest reads what shall be held
   */
  public boolean publishNewest(KioskId kiosk, Topic topic, Supplier<? extends State> newest) {
    return turns.take(kiosk, () -> publish(kiosk, topic, newest.get()));
  }
}
