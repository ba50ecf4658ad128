package rondo.kiosk.workflow;

import java.util.List;
import rondo.base.id.AskId;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Touch;
import rondo.machine.device.Observation;
import rondo.machine.report.MotionPlan;
import rondo.machine.report.Trouble;
import rondo.media.magstripe.SwipeFault;
import rondo.media.picture.Picture;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.Topic;
import rondo.vision.label.LabelReading;

/** What can happen to a kiosk; the controller hands one after another to the workflows. */
public sealed interface Event {
  /** The action ordered last is done. */
  record Moved(Observation observation) implements Event {}

  /** The action ordered last was refused or broke off. */
  record Stuck(Trouble trouble, Observation observation) implements Event {}

  /**
   * The motion ordered last has begun.
   *
   * @param begun the kiosk's monotonic time, in milliseconds
   */
  record Moving(MotionPlan plan, long begun) implements Event {}

  /** The picture ordered last. */
  record Saw(Picture picture) implements Event {}

  /** What the label reader found in it. */
  record LabelRead(LabelReading reading) implements Event {}

  /** A sensor changed by itself. */
  record Sensed(Observation observation) implements Event {}

  /** The machine is out of reach. */
  record MachineLost(String why) implements Event {}

  /** A card was swiped and read; it is sealed to the server and nobody here can read it again. */
  record CardRead(String sealed) implements Event {
    @Override
    public String toString() {
      return "CardRead[sealed]";
    }
  }

  /** A card was swiped and could not be read. */
  record CardUnreadable(SwipeFault fault) implements Event {}

  /** A touch on the page that is shown. */
  record Touched(Touch touch) implements Event {}

  /** An alarm rang. */
  record Rang(Command.Alarm alarm) implements Event {}

  record Answered(AskId id, Answer answer) implements Event {}

  record Unanswered(AskId id) implements Event {}

  record LinkUp() implements Event {}

  record LinkDown() implements Event {}

  /** The server ended this epoch; only a new enrolment helps. */
  record Quarantined(String reason) implements Event {}

  /** The server lets this kiosk not in as it is, and says why; tries go on. */
  record TurnedAway(String reason) implements Event {}

  /** A newer State of this topic is held. */
  record StateCame(Topic topic) implements Event {}

  /** Nobody is served and an audit is due: its next slot can be read. */
  record AuditDue() implements Event {}

  /** What the journal holds of subjects that nothing has settled, oldest first. */
  record Recalled(List<JournalEntry> unsettled) implements Event {
    public Recalled {
      unsettled = List.copyOf(unsettled);
    }
  }
}
