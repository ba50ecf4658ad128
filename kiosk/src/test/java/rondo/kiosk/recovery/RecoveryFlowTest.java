package rondo.kiosk.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

class RecoveryFlowTest extends RecoveryTrial {
  @Test
  void a_carousel_that_stopped_between_its_slots_looks_for_its_mark_before_anything_is_sold() {
    on(new Event.Recalled(List.of()));
    moved(1, between());
    moved(2, between());
    assertThat(actions()).endsWith(new Action.Home());

    on(new Event.Stuck(Trouble.JAM, between()));
    on(new Event.Stuck(Trouble.JAM, between()));

    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
  }

  @Test
  void a_machine_at_rest_with_nothing_open_needs_no_look_and_no_visit() {
    on(new Event.Recalled(List.of()));
    moved(1, Seen.NOTHING);
    moved(3, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    assertThat(actions())
        .containsExactly(
            new Action.Observe(),
            new Action.ArmTo(ArmStop.PANE),
            new Action.DoorTo(DoorStop.CLOSED),
            new Action.Observe());
  }

  @Test
  void a_motion_of_the_past_is_waited_for() {
    on(new Event.Recalled(List.of()));
    on(new Event.Stuck(Trouble.BUSY, Seen.NOTHING));
    assertThat(commands.getLast()).isInstanceOf(Command.SetAlarm.class);
    on(new Event.Rang(Alarm.AGAIN));
    assertThat(recovery).isInstanceOf(Recovery.Observing.class);
    moved(1, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Securing.class);
  }

  @Test
  void a_machine_that_lost_its_place_with_the_arm_out_brings_the_arm_in_before_it_homes() {
    on(new Event.Recalled(List.of()));
    moved(1, lost(Optional.empty()));
    moved(5, Seen.NOTHING);
    assertThat(actions().indexOf(new Action.ArmTo(ArmStop.PANE)))
        .isLessThan(actions().indexOf(new Action.DoorTo(DoorStop.CLOSED)));
    assertThat(actions().indexOf(new Action.DoorTo(DoorStop.CLOSED)))
        .isLessThan(actions().indexOf(new Action.Home()));
  }

  @Test
  void a_case_in_the_open_mouth_is_gripped_before_the_arm_moves() {
    on(new Event.Recalled(List.of()));
    moved(1, lost(Optional.of(ArmStop.MOUTH)));
    assertThat(actions().getLast()).isEqualTo(new Action.Grip(true));
  }

  @Test
  void a_released_disc_is_open_only_after_slot_sensor_and_camera_have_looked() {
    on(new Event.Recalled(released()));
    moved(1, Seen.NOTHING);
    moved(3, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.ReadingArm.class);
    unread(ReadingFault.NOTHING_FOUND);
    moved(2, Seen.NOTHING);
    assertThat(end()).isEqualTo(AttemptEnd.TAKEN);
  }

  @Test
  void a_released_disc_that_only_a_sensor_misses_is_unresolved_while_the_camera_is_dark() {
    on(new Event.Recalled(released()));
    moved(4, Seen.NOTHING);
    for (int look = 0; look < 3; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    moved(7, Seen.NOTHING);
    assertThat(end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void a_label_before_the_camera_and_an_empty_sensor_do_not_agree() {
    on(new Event.Recalled(released()));
    moved(4, Seen.NOTHING);
    for (int look = 0; look < 3; look++) {
      on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    }
    moved(7, Seen.NOTHING);
    assertThat(end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void a_disc_that_an_emptied_arm_brought_into_its_slot_never_left() {
    on(new Event.Recalled(released()));
    moved(4, Seen.NOTHING);
    for (int look = 0; look < 3; look++) {
      on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    }
    moved(2, Seen.NOTHING);
    moved(3, Seen.IN_SLOT);
    assertThat(end()).isEqualTo(AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void a_slot_that_was_empty_and_is_full_then_outweighs_an_arm_sensor_that_is_stuck() {
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    for (int look = 0; look < 3; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    moved(2, Seen.ON_ARM);
    moved(3, Seen.with(Presence.PRESENT, Presence.ABSENT, Presence.PRESENT));
    assertThat(end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void an_unread_case_whose_slot_is_known_to_hold_it_is_told_of_no_second_time() {
    now =
        Samples.situation(
            Map.of(Samples.SLOT, new SlotContent.Locked("case-on-arm")), /* linked= */ true);
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    for (int look = 0; look < 3; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    assertThat(target()).isEqualTo(Samples.SLOT);
    assertThat(commands).noneMatch(Command.Write.class::isInstance);
  }

  @Test
  void a_stop_while_an_unread_case_is_put_away_does_not_make_its_disc_one_that_never_left() {
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    for (int look = 0; look < 3; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    assertThat(written().slots())
        .containsExactly(Map.entry(Samples.SLOT, new SlotContent.Locked("case-on-arm")));
    now = Samples.situation(written().slots(), /* linked= */ true);
    recovery = took(RecoveryFlow.begin(new Recovery.Cause(Optional.of(3L), Optional.empty())));
    on(new Event.Recalled(released()));
    moved(4, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    moved(2, Seen.IN_SLOT);
    assertThat(end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void the_disc_on_the_arm_goes_home_and_nothing_is_owed() {
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    assertThat(recovery)
        .isInstanceOfSatisfying(
            Recovery.StoringArm.class,
            it -> assertThat(it.putAway().slot()).isEqualTo(Samples.SLOT));
    moved(3, Seen.ON_ARM);
    moved(2, Seen.IN_SLOT);
    assertThat(end()).isEqualTo(AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void a_case_that_nobody_could_read_contradicts_a_slot_that_says_it_never_left() {
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    for (int look = 0; look < 3; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    moved(3, Seen.ON_ARM);
    moved(2, Seen.IN_SLOT);
    assertThat(end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void a_case_that_stays_on_the_arm_is_put_away_again() {
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    moved(5, Seen.ON_ARM);
    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
  }

  @Test
  void while_a_disc_is_in_doubt_its_sensor_alone_does_not_make_the_arm_empty() {
    aDiscIsInDoubt();
    on(new Event.Recalled(List.of()));
    moved(4, Seen.NOTHING);
    assertThat(actions()).endsWith(new Action.Look());
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
  }

  @Test
  void an_arm_that_may_hold_a_disc_in_doubt_is_emptied_into_the_slot_that_waits_for_it() {
    aDiscIsInDoubt();
    on(new Event.Recalled(List.of()));
    moved(4, Seen.NOTHING);
    for (int look = 0; look < 3; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    assertThat(target()).isEqualTo(Samples.SLOT);
    moved(5, Seen.NOTHING);
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
  }

  @Test
  void a_disc_that_no_record_explains_is_kept_and_not_for_rent() {
    on(new Event.Recalled(List.of()));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(9))));
    assertThat(recovery)
        .isInstanceOfSatisfying(
            Recovery.StoringArm.class,
            it -> assertThat(it.putAway().content()).isEqualTo(new SlotContent.UnknownCase()));
  }

  @Test
  void a_machine_that_does_not_come_to_rest_is_tried_again() {
    on(new Event.Recalled(released()));
    moved(1, Seen.NOTHING);
    on(new Event.Stuck(Trouble.TIME_OUT, Seen.NOTHING));
    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
    on(new Event.Moved(Seen.NOTHING));
    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
    on(new Event.Rang(Alarm.MEND));
    assertThat(recovery).isInstanceOf(Recovery.Recalling.class);
  }

  @Test
  void a_machine_that_is_lost_in_the_middle_is_tried_again() {
    on(new Event.Recalled(released()));
    on(new Event.MachineLost("cable"));
    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
  }

  @Test
  void a_slot_that_is_found_taken_ends_the_look_of_an_audit_so_that_the_next_try_goes_elsewhere() {
    var look = new JournalEntry.LookBegan(Samples.NOON, new UUID(3, 1), 7, Samples.SLOT);
    on(new Event.Recalled(List.of(look)));
    caseOnArmIsRead();
    assertThat(target()).isEqualTo(Samples.SLOT);
    moved(2, Seen.ON_ARM);
    var taken = Seen.with(Presence.PRESENT, Presence.ABSENT, Presence.PRESENT);
    on(new Event.Stuck(Trouble.JAM, taken));
    on(new Event.Stuck(Trouble.JAM, taken));

    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
    var change = written();
    assertThat(change.slots())
        .containsExactly(Map.entry(Samples.SLOT, new SlotContent.UnknownCase()));
    assertThat(change.entries())
        .containsExactly(new JournalEntry.LookEnded(Samples.NOON, look.look(), "slot-taken"));

    now = Samples.situation(change.slots(), /* linked= */ true);
    on(new Event.Rang(Alarm.MEND));
    on(new Event.Recalled(List.of()));
    caseOnArmIsRead();
    assertThat(target()).isNotEqualTo(Samples.SLOT);
  }
}
