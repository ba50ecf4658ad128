package rondo.kiosk.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.AskId;
import rondo.base.id.CheckoutId;
import rondo.kiosk.journal.Change;
import rondo.machine.command.Action;
import rondo.media.picture.Picture;
import rondo.protocol.ask.Ask;

/** What a decision asks the controller to do. */
public sealed interface Command {
  /**
   * Orders one action of the machine.
   *
   * @param attempt the attempt or return that may let a case out by it
   */
  record Move(Action action, Optional<UUID> attempt) implements Command {}

  /** Makes a change durable. */
  record Write(Change change) implements Command {}

  /**
   * The machine is not where the workflow believed it to be: recovery runs.
   *
   * @param served the checkout whose customer is still being served, left alone by recovery
   */
  record Mend(Optional<CheckoutId> served) implements Command {}

  /** Reads the unsettled part of the journal; answered by {@link Event.Recalled}. */
  record Recall() implements Command {}

  /** Looks for a label in a picture. */
  record ReadLabel(Picture picture) implements Command {}

  /** Sends an Ask. */
  record Send(AskId id, Ask ask) implements Command {}

  /** Sets an alarm; one of the same name is set anew. */
  record SetAlarm(Alarm name, Duration after) implements Command {}

  /** Takes an alarm back; nothing happens if it has rung or was never set. */
  record ClearAlarm(Alarm name) implements Command {}

  /** The alarms there are. */
  enum Alarm {
    /** Nobody has touched the screen for long. */
    IDLE,
    /** The held-out disc is drawn in. */
    MOUTH,
    /** The label camera looks again. */
    LOOK,
    /** An action that was refused because the machine was busy is ordered again. */
    AGAIN,
    /** A question to the server is asked again. */
    DESCRIBE,
    /** A machine that could not be brought to rest is tried again. */
    MEND
  }
}
