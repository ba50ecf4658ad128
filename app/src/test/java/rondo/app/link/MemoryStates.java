package rondo.app.link;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.link.HeldStates;
import rondo.protocol.envelope.Message;
import rondo.protocol.state.Topic;

/** Held State in memory. Thread-safe. */
final class MemoryStates implements HeldStates {
  private final Map<Topic, Message.StateOffer> held = new EnumMap<>(Topic.class);

  @Override
  public synchronized List<Message.StateHeld> versions() {
    return held.values().stream()
        .map(offer -> new Message.StateHeld(offer.topic(), offer.version()))
        .toList();
  }

  @Override
  public synchronized void hold(Message.StateOffer offer) {
    Message.StateOffer before = held.get(offer.topic());
    if (before == null || before.version() < offer.version()) {
      held.put(offer.topic(), offer);
    }
  }

  synchronized Optional<Message.StateOffer> of(Topic topic) {
    return Optional.ofNullable(held.get(topic));
  }

  synchronized void lose(Topic topic) {
    held.remove(topic);
  }
}
