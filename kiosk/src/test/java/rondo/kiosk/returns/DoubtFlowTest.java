package rondo.kiosk.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.protocol.fact.Fact;
import rondo.vision.label.ReadingFault;

class DoubtFlowTest extends ReturnTrial {
  private void assertInDoubt() {
    assertInDoubt(9);
  }

  private void assertInDoubt(int disc) {
    assertThat(refused().reason()).isEqualTo("return-unclear");
    assertThat(refused().machineDoubtful()).isTrue();
    assertThat(changes().flatMap(it -> it.entries().stream()))
        .as("recovery goes on with it")
        .noneMatch(JournalEntry::settles);
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.reason()).isEqualTo("return-unclear");
              assertThat(it.at()).isEqualTo(Samples.NOON);
              assertThat(it.disc()).contains(Samples.disc(disc));
            });
  }

  /** Into the slot, whose sensor says this before and that after. */
  private void broughtToSlot(Presence before, Observation after) {
    on(new Event.Moved(Seen.NOTHING));
    on(new Event.Moved(Seen.with(Presence.ABSENT, Presence.ABSENT, before)));
    moved(3, after);
  }

  private void dark() {
    for (int look = 0; look < DoubtFlow.LOOKS; look++) {
      unread(ReadingFault.TOO_DARK);
    }
  }

  @Test
  void a_case_that_only_the_camera_sees_counts_when_the_slot_shows_it() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    shows(Samples.GROUP, 9);
    assertThat(taking).isInstanceOf(Taking.Proving.class);
    assertThat(changes().flatMap(it -> it.entries().stream()))
        .noneMatch(JournalEntry.ReturnAccepted.class::isInstance);
    broughtToSlot(Presence.ABSENT, Seen.IN_SLOT);
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Stored.class, it -> assertThat(it.acceptedAt()).isEqualTo(Samples.NOON));
    assertThat(facts()).singleElement().isInstanceOf(Fact.DiscReturned.class);
  }

  @Test
  void an_arm_sensor_stuck_on_present_credits_nobody_who_holds_the_disc_to_the_shut_door() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.MOUTH_EMPTY, Seen.ON_ARM);
    shows(Samples.GROUP, 9);
    broughtToSlot(Presence.ABSENT, Seen.ON_ARM);
    assertInDoubt();
  }

  @Test
  void a_case_that_came_out_with_the_arm_was_brought_by_nobody() {
    welcome();
    moved(3, Seen.CONTRADICTION);
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    shows(Samples.GROUP, 9);
    broughtToSlot(Presence.ABSENT, Seen.IN_SLOT);
    assertThat(refused().reason()).isEqualTo("kept-for-checking");
    assertThat(facts()).noneMatch(Fact.DiscReturned.class::isInstance);
  }

  @Test
  void a_slot_sensor_that_saw_a_case_before_one_came_proves_nothing() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    shows(Samples.GROUP, 9);
    broughtToSlot(Presence.PRESENT, Seen.IN_SLOT);
    assertInDoubt();
  }

  @Test
  void who_holds_the_disc_to_the_shut_door_without_having_laid_it_in_has_brought_nothing() {
    waiting();
    on(new Event.Touched(new Touch.Cancel()));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    shows(Samples.GROUP, 9);
    broughtToSlot(Presence.ABSENT, Seen.NOTHING);
    assertThat(refused().reason()).isEqualTo("nothing-inserted");
    assertThat(refused().machineDoubtful()).isFalse();
  }

  @Test
  void another_case_that_only_the_camera_sees_is_kept_when_the_slot_shows_it() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    shows(Samples.GROUP, 2);
    broughtToSlot(Presence.ABSENT, Seen.IN_SLOT);
    assertThat(refused().reason()).isEqualTo("kept-for-checking");
    assertThat(facts()).noneMatch(Fact.DiscReturned.class::isInstance);
  }

  @Test
  void in_the_dark_a_case_that_one_sensor_saw_is_a_doubt_for_a_person() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    dark();
    assertInDoubt();
  }

  @Test
  void a_jam_while_it_is_proven_leaves_a_doubt() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    shows(Samples.GROUP, 9);
    on(new Event.Stuck(Trouble.TIME_OUT, Seen.NOTHING));
    assertInDoubt();
  }

  @Test
  void an_arm_sensor_alone_does_not_say_that_a_case_was_taken_back() {
    inserted();
    shows(Samples.GROUP, 2);
    moved(3, Seen.IN_MOUTH);
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.IN_MOUTH, Seen.NOTHING);
    for (int look = 0; look < DoubtFlow.LOOKS; look++) {
      shows(Samples.GROUP, 2);
    }
    assertInDoubt(2);
  }

  private void unreadInside() {
    inserted();
    for (int look = 0; look < DoubtFlow.LOOKS; look++) {
      unread(ReadingFault.NOTHING_FOUND);
    }
    now = Samples.at(Samples.NOON.plusSeconds(80));
    moved(3, Seen.IN_MOUTH);
  }

  private void assertNotedWhenTheDoorHadShut(String reason) {
    assertThat(refused().reason()).isEqualTo(reason);
    assertThat(refused().at()).isEqualTo(Samples.NOON);
    assertThat(facts())
        .filteredOn(Fact.ReturnRefused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(reason);
              assertThat(it.at()).isEqualTo(Samples.NOON);
              assertThat(it.disc()).contains(Samples.disc(9));
            });
  }

  @Test
  void a_case_that_nobody_took_back_is_noted_when_the_door_had_shut_behind_it() {
    unreadInside();
    on(new Event.Rang(Alarm.MOUTH));
    moved(3, Seen.ON_ARM);
    moved(5, Seen.IN_SLOT);
    assertNotedWhenTheDoorHadShut("kept-for-checking");
  }

  @Test
  void a_case_that_the_slot_proves_and_that_is_not_the_one_shown_is_noted_then_as_well() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.CONTRADICTION, Seen.NOTHING);
    shows(Samples.GROUP, 2);
    now = Samples.at(Samples.NOON.plusSeconds(20));
    broughtToSlot(Presence.ABSENT, Seen.IN_SLOT);
    assertNotedWhenTheDoorHadShut("kept-for-checking");
  }

  @Test
  void a_label_that_is_read_before_the_door_and_not_behind_it_stops_the_clock() {
    unreadInside();
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    assertNotedWhenTheDoorHadShut("unread-inside");
    assertThat(refused().machineDoubtful()).isFalse();
  }

  @Test
  void who_shows_at_the_door_what_was_handed_back_has_it() {
    inserted();
    shows(Samples.GROUP, 2);
    moved(3, Seen.IN_MOUTH);
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    for (int look = 0; look < DoubtFlow.LOOKS; look++) {
      shows(Samples.GROUP, 2);
    }
    assertThat(refused().reason()).isEqualTo("wrong-case");
    assertThat(refused().machineDoubtful()).isFalse();
  }

  @Test
  void a_case_that_slips_in_while_the_door_shuts_is_checked_like_any_other() {
    waiting();
    on(new Event.Touched(new Touch.Cancel()));
    drawnIn(Seen.MOUTH_EMPTY, Seen.ON_ARM);
    shows(Samples.GROUP, 9);
    broughtToSlot(Presence.ABSENT, Seen.IN_SLOT);
    assertThat(taking).isInstanceOf(Taking.Stored.class);
  }
}
