package rondo.kiosk.vend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

class VendFlowTest {
  private static final VendPlan PLAN =
      new VendPlan(
          new CheckoutId(new UUID(1, 1)),
          new RentalId(new UUID(1, 2)),
          new AttemptId(new UUID(1, 3)),
          Samples.disc(1),
          Samples.SLOT);

  private final List<Command> commands = new ArrayList<>();
  private Vend vend = took(VendFlow.begin(PLAN, Samples.situation()));

  private Vend took(Step<Vend> step) {
    commands.addAll(step.commands());
    return step.state();
  }

  private void on(Event event) {
    vend = took(VendFlow.next(vend, event, Samples.situation()));
  }

  private void moved(int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      on(new Event.Moved(seen));
    }
  }

  private void read(long disc) {
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, Samples.disc(disc))));
  }

  private void unread(ReadingFault fault) {
    on(new Event.LabelRead(new LabelReading.Unreadable(fault)));
  }

  private void fetched() {
    moved(6, Seen.ON_ARM);
  }

  private void heldOut() {
    fetched();
    read(1);
    moved(3, Seen.IN_MOUTH);
    assertThat(vend).isEqualTo(new Vend.HeldOut(PLAN, 0));
  }

  private void drawnIn(Observation seen) {
    moved(3, seen);
  }

  private Vend.Ended ended() {
    assertThat(vend).isInstanceOf(Vend.Ended.class);
    return (Vend.Ended) vend;
  }

  private List<Fact> facts() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().facts().stream())
        .toList();
  }

  private SlotContent slot() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .map(write -> ((Command.Write) write).change().slots().get(Samples.SLOT))
        .filter(java.util.Objects::nonNull)
        .reduce(new SlotContent.Holds(Samples.disc(1)), (_, last) -> last);
  }

  private int indexOf(Class<? extends JournalEntry> kind) {
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i) instanceof Command.Write(var change)
          && change.entries().stream().anyMatch(kind::isInstance)) {
        return i;
      }
    }
    return -1;
  }

  private int indexOf(Action action) {
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i) instanceof Command.Move(var ordered, _) && ordered.equals(action)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void a_disc_that_is_taken_is_open_and_its_slot_free() {
    heldOut();
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    assertThat(facts())
        .singleElement()
        .isEqualTo(
            new Fact.DiscTaken(
                Samples.NOON,
                new CheckoutId(new UUID(1, 1)),
                new RentalId(new UUID(1, 2)),
                PLAN.attempt(),
                PLAN.disc(),
                PLAN.slot()));
    assertThat(slot()).isEqualTo(new SlotContent.Free());
    moved(3, Seen.NOTHING);
    assertThat(ended()).isEqualTo(new Vend.Ended(PLAN, AttemptEnd.TAKEN, "taken", false));
  }

  @Test
  void the_intent_is_written_before_the_first_motor_turns() {
    assertThat(commands.getFirst()).isInstanceOf(Command.Write.class);
    assertThat(indexOf(JournalEntry.AttemptBegan.class)).isZero();
    assertThat(commands.get(1)).isInstanceOf(Command.Move.class);
  }

  @Test
  void the_door_opens_only_after_the_label_was_read_and_the_release_written() {
    fetched();
    assertThat(indexOf(new Action.DoorTo(DoorStop.OPEN))).isNegative();
    read(1);
    int intended = indexOf(JournalEntry.ReleaseIntended.class);
    assertThat(indexOf(new Action.DoorTo(DoorStop.OPEN))).isGreaterThan(intended);
    assertThat(intended).isPositive();
  }

  @Test
  void an_empty_slot_is_free_from_now_on_and_costs_nothing() {
    moved(11, Seen.NOTHING);
    assertThat(ended().end()).isEqualTo(AttemptEnd.NOT_DISPENSED);
    assertThat(ended().reason()).isEqualTo("not-in-slot");
    assertThat(slot()).isEqualTo(new SlotContent.Free());
  }

  @Test
  void a_disc_on_an_arm_whose_sensor_is_blind_goes_back_before_anything_is_concluded() {
    moved(6, Seen.NOTHING);
    assertThat(vend).isInstanceOf(Vend.Emptying.class);
    moved(5, Seen.IN_SLOT);
    assertThat(ended().end()).isEqualTo(AttemptEnd.NOT_DISPENSED);
    assertThat(slot()).isEqualTo(new SlotContent.Locked("not-gripped"));
  }

  @Test
  void a_case_that_does_not_leave_the_arm_again_is_for_recovery() {
    moved(6, Seen.NOTHING);
    moved(5, Seen.ON_ARM);
    assertThat(ended().machineDoubtful()).isTrue();
    assertThat(slot()).isEqualTo(new SlotContent.Locked("case-on-arm"));
  }

  @Test
  void a_case_that_stayed_in_its_slot_is_not_called_missing() {
    moved(11, Seen.IN_SLOT);
    assertThat(ended().reason()).isEqualTo("jam");
    assertThat(slot()).isEqualTo(new SlotContent.Locked("not-gripped"));
  }

  @Test
  void a_wrong_disc_goes_back_and_the_record_is_corrected() {
    fetched();
    read(2);
    moved(5, Seen.IN_SLOT);
    assertThat(ended())
        .isEqualTo(new Vend.Ended(PLAN, AttemptEnd.NOT_DISPENSED, "wrong-disc", false));
    assertThat(slot()).isEqualTo(new SlotContent.Holds(Samples.disc(2)));
    assertThat(indexOf(JournalEntry.ReleaseIntended.class)).isNegative();
  }

  @Test
  void a_label_is_looked_at_three_times_and_then_its_slot_is_locked() {
    fetched();
    unread(ReadingFault.UNSURE);
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(vend).isEqualTo(new Vend.Reading(PLAN, 3));
    unread(ReadingFault.WRONG_CHECK);
    moved(5, Seen.IN_SLOT);
    assertThat(slot()).isEqualTo(new SlotContent.Locked("label-unreadable"));
    assertThat(ended().end()).isEqualTo(AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void a_silent_camera_lets_nothing_go_out() {
    fetched();
    for (int look = 0; look < VendPlan.LOOKS; look++) {
      on(new Event.Stuck(Trouble.DEVICE_SILENT, Seen.ON_ARM));
    }
    assertThat(vend).isInstanceOf(Vend.PuttingBack.class);
    assertThat(indexOf(JournalEntry.ReleaseIntended.class)).isNegative();
  }

  @Test
  void a_disc_that_is_not_taken_is_drawn_in_read_and_put_back() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.ON_ARM);
    read(1);
    moved(5, Seen.IN_SLOT);
    assertThat(ended())
        .isEqualTo(new Vend.Ended(PLAN, AttemptEnd.NOT_DISPENSED, "not-taken", false));
    assertThat(facts()).isEmpty();
    assertThat(slot()).isEqualTo(new SlotContent.Holds(Samples.disc(1)));
  }

  @Test
  void another_disc_that_comes_back_frees_nobody_of_the_charge_by_itself() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.ON_ARM);
    read(9);
    assertThat(ended().end()).isEqualTo(AttemptEnd.UNRESOLVED);
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.DispenseUnresolved.class,
            it -> assertThat(it.evidence()).contains(Samples.disc(9).value()));
    assertThat(ended().machineDoubtful()).isTrue();
  }

  @Test
  void a_case_without_a_label_that_comes_back_is_looked_at_by_a_person() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.ON_ARM);
    unread(ReadingFault.NOTHING_FOUND);
    unread(ReadingFault.NOTHING_FOUND);
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(ended().end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void an_empty_arm_counts_as_taken_only_when_the_camera_sees_nothing_either() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.NOTHING);
    assertThat(facts()).isEmpty();
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(facts()).singleElement().isInstanceOf(Fact.DiscTaken.class);
  }

  @Test
  void an_empty_arm_before_a_dark_camera_is_nobodys_charge() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.NOTHING);
    for (int look = 0; look < VendPlan.LOOKS; look++) {
      unread(ReadingFault.TOO_DARK);
    }
    assertThat(ended().end()).isEqualTo(AttemptEnd.UNRESOLVED);
    assertThat(facts()).singleElement().isInstanceOf(Fact.DispenseUnresolved.class);
  }

  @Test
  void a_camera_that_is_dark_for_a_moment_is_asked_again() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.NOTHING);
    unread(ReadingFault.TOO_DARK);
    assertThat(facts()).isEmpty();
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(facts()).singleElement().isInstanceOf(Fact.DiscTaken.class);
  }

  @Test
  void an_arm_that_jams_between_mouth_and_pane_has_no_second_witness_in_the_mouth() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    on(new Event.Moved(Seen.IN_MOUTH));
    on(new Event.Stuck(Trouble.JAM, Seen.BETWEEN_STOPS));
    on(new Event.Stuck(Trouble.JAM, Seen.BETWEEN_STOPS));
    assertThat(ended().end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void a_jam_in_the_mouth_after_the_disc_was_taken_is_told_by_two_sensors() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    on(new Event.Stuck(Trouble.JAM, Seen.MOUTH_EMPTY));
    on(new Event.Stuck(Trouble.JAM, Seen.MOUTH_EMPTY));
    assertThat(facts()).hasAtLeastOneElementOfType(Fact.DiscTaken.class);
  }

  @Test
  void an_empty_arm_that_shows_the_disc_to_the_camera_is_a_contradiction() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.NOTHING);
    read(1);
    read(1);
    read(1);
    assertThat(ended().end()).isEqualTo(AttemptEnd.UNRESOLVED);
  }

  @Test
  void one_empty_sensor_alone_takes_no_disc_out_of_the_record() {
    heldOut();
    on(new Event.Sensed(Seen.CONTRADICTION));
    on(new Event.Sensed(Seen.with(Presence.UNKNOWN, Presence.ABSENT, Presence.UNKNOWN)));
    assertThat(vend).isEqualTo(new Vend.HeldOut(PLAN, 0));
  }

  @Test
  void a_jam_with_the_case_in_the_open_mouth_is_never_called_void() {
    heldOut();
    on(new Event.Rang(Alarm.MOUTH));
    on(new Event.Stuck(Trouble.JAM, Seen.IN_MOUTH));
    on(new Event.Stuck(Trouble.JAM, Seen.IN_MOUTH));
    assertThat(ended().end()).isEqualTo(AttemptEnd.UNRESOLVED);
    assertThat(slot()).isEqualTo(new SlotContent.Locked("unresolved"));
  }

  @Test
  void a_jam_before_the_case_is_gripped_leaves_it_where_it_stands() {
    on(new Event.Stuck(Trouble.JAM, Seen.IN_SLOT));
    on(new Event.Stuck(Trouble.JAM, Seen.IN_SLOT));
    assertThat(ended()).isEqualTo(new Vend.Ended(PLAN, AttemptEnd.NOT_DISPENSED, "jam", true));
    assertThat(slot()).isEqualTo(new SlotContent.Holds(Samples.disc(1)));
    assertThat(facts()).singleElement().isInstanceOf(Fact.MachineTroubled.class);
  }

  @Test
  void a_case_that_cannot_be_put_back_locks_its_slot() {
    fetched();
    read(2);
    on(new Event.Stuck(Trouble.TIME_OUT, Seen.ON_ARM));
    assertThat(ended().machineDoubtful()).isTrue();
    assertThat(slot()).isEqualTo(new SlotContent.Locked("case-on-arm"));
  }

  @Test
  void a_case_pushed_back_while_the_door_shuts_makes_the_machine_look() {
    heldOut();
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    moved(3, Seen.ON_ARM);
    assertThat(ended()).isEqualTo(new Vend.Ended(PLAN, AttemptEnd.TAKEN, "taken", true));
  }

  @Test
  void an_ended_attempt_hears_nothing_any_more() {
    moved(11, Seen.NOTHING);
    int before = commands.size();
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    moved(9, Seen.NOTHING);
    assertThat(commands).hasSize(before);
  }
}
