package rondo.kiosk.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** A recovery that a test drives by hand. */
abstract class RecoveryTrial {
  static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));
  static final RentalId RENTAL = new RentalId(new UUID(1, 2));
  static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 3));

  final List<Command> commands = new ArrayList<>();
  Recovery recovery =
      took(RecoveryFlow.begin(new Recovery.Cause(Optional.of(2L), Optional.empty())));

  Recovery took(Step<Recovery> step) {
    commands.addAll(step.commands());
    return step.state();
  }

  Situation now = Samples.situation();

  void on(Event event) {
    recovery = took(RecoveryFlow.next(recovery, event, now));
  }

  void moved(int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      on(new Event.Moved(seen));
    }
  }

  void unread(ReadingFault fault) {
    on(new Event.LabelRead(new LabelReading.Unreadable(fault)));
  }

  static List<JournalEntry> released() {
    return List.of(
        new JournalEntry.CheckoutBegan(
            Samples.NOON, CHECKOUT, List.of(new JournalEntry.Wanted(RENTAL, Samples.disc(1)))),
        new JournalEntry.CheckoutApproved(Samples.NOON, CHECKOUT),
        new JournalEntry.AttemptBegan(
            Samples.NOON, CHECKOUT, ATTEMPT, RENTAL, Samples.disc(1), Samples.SLOT),
        new JournalEntry.ReleaseIntended(Samples.NOON, CHECKOUT, ATTEMPT));
  }

  AttemptEnd end() {
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().entries().stream())
        .filter(JournalEntry.AttemptEnded.class::isInstance)
        .map(entry -> ((JournalEntry.AttemptEnded) entry).end())
        .findFirst()
        .orElseThrow();
  }

  List<Action> actions() {
    return commands.stream()
        .filter(Command.Move.class::isInstance)
        .map(move -> ((Command.Move) move).action())
        .toList();
  }

  static Observation lost(Optional<ArmStop> arm) {
    return new Observation(
        false,
        Optional.empty(),
        Optional.empty(),
        arm,
        Optional.of(DoorStop.OPEN),
        true,
        Presence.PRESENT,
        Presence.PRESENT,
        Presence.UNKNOWN);
  }

  static Observation between() {
    return new Observation(
        true,
        Optional.empty(),
        Optional.of(1),
        Optional.of(ArmStop.PANE),
        Optional.of(DoorStop.CLOSED),
        false,
        Presence.ABSENT,
        Presence.ABSENT,
        Presence.ABSENT);
  }

  void aDiscIsInDoubt() {
    now =
        Samples.situation(
            Map.of(Samples.SLOT, new SlotContent.Locked("unresolved")), /* linked= */ true);
  }

  void caseOnArmIsRead() {
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
  }

  Slot target() {
    assertThat(recovery).isInstanceOf(Recovery.StoringArm.class);
    return ((Recovery.StoringArm) recovery).putAway().slot();
  }

  Change written() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .map(write -> ((Command.Write) write).change())
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
