package rondo.server.link;

import java.time.Duration;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;

/** Where Asks are answered. Blocking; called on a virtual thread for each Ask. Thread-safe. */
@FunctionalInterface
public interface AskDesk {
  /**
   * Answers within the wait. The same id with the same Ask gets the same answer and no second
   * effect.
   *
   * @param wait how long the kiosk will still take an answer
   */
  Answer answer(KioskId kiosk, AskId id, Duration wait, Ask ask);
}
