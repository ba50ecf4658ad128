package rondo.kiosk.link;

import java.util.List;
import rondo.protocol.envelope.Message;

/** The State that the kiosk holds durably. Thread-safe. */
public interface HeldStates {
  /** Which version of which topic. */
  List<Message.StateHeld> versions();

  /** Stores a version; an older one than held is ignored. Durable when it returns. */
  void hold(Message.StateOffer offer);
}
