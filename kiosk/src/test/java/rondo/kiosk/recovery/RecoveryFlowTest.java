package rondo.kiosk.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

class RecoveryFlowTest {
  private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));
  private static final RentalId RENTAL = new RentalId(new UUID(1, 2));
  private static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 3));

  private final List<Command> commands = new ArrayList<>();
  private Recovery recovery =
      took(RecoveryFlow.begin(new Recovery.Cause(Optional.of(2L), Optional.empty())));

  private Recovery took(Step<Recovery> step) {
    commands.addAll(step.commands());
    return step.state();
  }

  private Situation now = Samples.situation();

  private void on(Event event) {
    recovery = took(RecoveryFlow.next(recovery, event, now));
  }

  private void moved(int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      on(new Event.Moved(seen));
    }
  }

  private void unread(ReadingFault fault) {
    on(new Event.LabelRead(new LabelReading.Unreadable(fault)));
  }

  private static List<JournalEntry> released() {
    return List.of(
        new JournalEntry.CheckoutBegan(
            Samples.NOON, CHECKOUT, List.of(new JournalEntry.Wanted(RENTAL, Samples.disc(1)))),
        new JournalEntry.CheckoutApproved(Samples.NOON, CHECKOUT),
        new JournalEntry.AttemptBegan(
            Samples.NOON, CHECKOUT, ATTEMPT, RENTAL, Samples.disc(1), Samples.SLOT),
        new JournalEntry.ReleaseIntended(Samples.NOON, CHECKOUT, ATTEMPT));
  }

  private AttemptEnd end() {
    assertThat(recovery).isInstanceOf(Recovery.Settled.class);
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().entries().stream())
        .filter(JournalEntry.AttemptEnded.class::isInstance)
        .map(entry -> ((JournalEntry.AttemptEnded) entry).end())
        .findFirst()
        .orElseThrow();
  }

  private List<Action> actions() {
    return commands.stream()
        .filter(Command.Move.class::isInstance)
        .map(move -> ((Command.Move) move).action())
        .toList();
  }

  private static Observation lost(Optional<ArmStop> arm) {
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

  private static Observation between() {
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

  @Test
  void a_case_that_stays_on_the_arm_is_put_away_again() {
    on(new Event.Recalled(released()));
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
    moved(5, Seen.ON_ARM);
    assertThat(recovery).isInstanceOf(Recovery.Ailing.class);
  }

  private void aDiscIsInDoubt() {
    now =
        Samples.situation(
            Map.of(Samples.SLOT, new SlotContent.Locked("unresolved")), /* linked= */ true);
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

  private void caseOnArmIsRead() {
    moved(4, Seen.ON_ARM);
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(1))));
  }

  private Slot target() {
    assertThat(recovery).isInstanceOf(Recovery.StoringArm.class);
    return ((Recovery.StoringArm) recovery).putAway().slot();
  }

  private Change written() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .map(write -> ((Command.Write) write).change())
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
