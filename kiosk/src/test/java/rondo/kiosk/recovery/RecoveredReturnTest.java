package rondo.kiosk.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.ReturnId;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.machine.command.Action;
import rondo.machine.device.Presence;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** A return that a stop cut short. */
class RecoveredReturnTest extends RecoveryTrial {
  @Test
  void a_return_that_left_the_arm_behind_a_shut_door_is_inside_though_its_slot_does_not_show_it() {
    var returned = new ReturnId(new UUID(2, 1));
    on(
        new Event.Recalled(
            List.of(
                new JournalEntry.ReturnBegan(
                    Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT))));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    moved(3, Seen.ON_ARM);
    moved(2, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    var change = ((Command.Write) commands.getLast()).change();
    assertThat(change.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            JournalEntry.ReturnEnded.class, it -> assertThat(it.stored()).isTrue());
    assertThat(change.slots().values()).containsOnly(new SlotContent.Locked("missing"));
  }

  @Test
  void a_return_that_a_stop_cut_short_has_not_ended_before_the_camera_saw_an_empty_arm() {
    var returned = new ReturnId(new UUID(2, 1));
    on(
        new Event.Recalled(
            List.of(
                new JournalEntry.ReturnBegan(
                    Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT))));
    moved(4, Seen.NOTHING);
    assertThat(actions()).endsWith(new Action.Look());
    for (int look = 0; look < 3; look++) {
      on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    }
    moved(7, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    assertThat(written().facts())
        .filteredOn(Fact.ReturnRefused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class, it -> assertThat(it.reason()).isEqualTo("return-unclear"));
  }

  @Test
  void an_arm_sensor_that_lets_go_before_the_gripper_does_is_no_witness_of_a_return() {
    var returned = new ReturnId(new UUID(2, 1));
    on(
        new Event.Recalled(
            List.of(
                new JournalEntry.ReturnBegan(
                    Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT))));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    moved(7, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    assertThat(written().facts()).noneMatch(Fact.DiscReturned.class::isInstance);
    assertThat(written().facts())
        .filteredOn(Fact.ReturnRefused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class, it -> assertThat(it.reason()).isEqualTo("return-unclear"));
  }

  @Test
  void an_arm_sensor_that_lets_go_after_the_gripper_is_no_witness_of_a_return_either() {
    var returned = new ReturnId(new UUID(2, 1));
    on(
        new Event.Recalled(
            List.of(
                new JournalEntry.ReturnBegan(
                    Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT))));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    moved(4, Seen.ON_ARM);
    moved(3, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    assertThat(written().facts()).noneMatch(Fact.DiscReturned.class::isInstance);
    assertThat(written().facts())
        .filteredOn(Fact.ReturnRefused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class, it -> assertThat(it.reason()).isEqualTo("return-unclear"));
  }

  @Test
  void a_return_that_an_emptied_arm_brought_into_its_slot_is_credited() {
    var returned = new ReturnId(new UUID(2, 1));
    on(
        new Event.Recalled(
            List.of(
                new JournalEntry.ReturnBegan(
                    Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT))));
    moved(4, Seen.NOTHING);
    for (int look = 0; look < 3; look++) {
      on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    }
    moved(2, Seen.NOTHING);
    moved(3, Seen.IN_SLOT);
    assertThat(written().facts()).hasAtLeastOneElementOfType(Fact.DiscReturned.class);
  }

  @Test
  void
      a_return_that_its_slot_sees_come_is_accepted_before_the_gripper_opens_so_that_a_second_stop_keeps_it() {
    var returned = new ReturnId(new UUID(2, 1));
    var began =
        new JournalEntry.ReturnBegan(
            Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT);
    on(new Event.Recalled(List.of(began)));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    moved(2, Seen.ON_ARM);
    moved(1, Seen.with(Presence.PRESENT, Presence.ABSENT, Presence.PRESENT));
    var accepted = new JournalEntry.ReturnAccepted(Samples.NOON, returned);
    assertThat(commands.get(commands.size() - 2)).isEqualTo(new Command.Write(Change.of(accepted)));
    assertThat(actions()).endsWith(new Action.Grip(false));

    recovery = took(RecoveryFlow.begin(new Recovery.Cause(Optional.of(3L), Optional.empty())));
    on(new Event.Recalled(List.of(began, accepted)));
    moved(4, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    moved(2, Seen.IN_SLOT);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    assertThat(((Command.Write) commands.getLast()).change().entries())
        .singleElement()
        .isInstanceOfSatisfying(
            JournalEntry.ReturnEnded.class, it -> assertThat(it.stored()).isTrue());
  }

  @Test
  void another_disc_on_the_arm_accepts_no_return() {
    var returned = new ReturnId(new UUID(2, 1));
    on(
        new Event.Recalled(
            List.of(
                new JournalEntry.ReturnBegan(
                    Samples.NOON, returned, Samples.GROUP, Samples.disc(1), Samples.SLOT))));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(2))));
    assertThat(commands).noneMatch(Command.Write.class::isInstance);
  }
}
