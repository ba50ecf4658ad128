package rondo.kiosk.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rondo.base.id.AskId;
import rondo.kiosk.journal.Change;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.media.label.GroupCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.fact.Fact;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** A customer at the return door, as its tests play it: what happens, and what came of it. */
abstract class ReturnTrial {
  static final Action OPEN = new Action.DoorTo(DoorStop.OPEN);

  final List<Command> commands = new ArrayList<>();
  Situation now = Samples.situation();
  Taking taking = took(ReturnFlow.begin(now));

  Taking took(Step<Taking> step) {
    commands.addAll(step.commands());
    return step.state();
  }

  void on(Event event) {
    taking = took(ReturnFlow.next(taking, event, now));
  }

  void moved(int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      on(new Event.Moved(seen));
    }
  }

  void shows(GroupCode group, long disc) {
    on(new Event.LabelRead(new LabelReading.Read(group, Samples.disc(disc))));
  }

  void unread(ReadingFault fault) {
    on(new Event.LabelRead(new LabelReading.Unreadable(fault)));
  }

  AskId asked() {
    assertThat(taking).isInstanceOf(Taking.Asking.class);
    return ((Taking.Asking) taking).ask();
  }

  void welcome() {
    shows(Samples.GROUP, 9);
    on(new Event.Answered(asked(), new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry")));
  }

  void waiting() {
    welcome();
    moved(3, Seen.MOUTH_EMPTY);
    assertThat(taking).isInstanceOf(Taking.Waiting.class);
  }

  void inserted() {
    waiting();
    on(new Event.Sensed(Seen.IN_MOUTH));
    drawnIn(Seen.IN_MOUTH, Seen.ON_ARM);
    assertThat(taking).isInstanceOf(Taking.Checking.class);
  }

  /** The gripper closes, the arm comes in, the door shuts. */
  void drawnIn(Observation gripped, Observation shut) {
    on(new Event.Moved(gripped));
    moved(2, shut);
  }

  Taking.Refused refused() {
    assertThat(taking).isInstanceOf(Taking.Refused.class);
    return (Taking.Refused) taking;
  }

  Stream<Change> changes() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .map(write -> ((Command.Write) write).change());
  }

  List<Fact> facts() {
    return changes().flatMap(change -> change.facts().stream()).toList();
  }

  boolean ordered(Action action) {
    return commands.stream()
        .anyMatch(it -> it instanceof Command.Move(var order, _) && order.equals(action));
  }

  void assertRefusedShut(String reason) {
    assertThat(refused().reason()).isEqualTo(reason);
    assertThat(ordered(OPEN)).isFalse();
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
