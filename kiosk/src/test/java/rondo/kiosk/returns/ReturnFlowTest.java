package rondo.kiosk.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.AskId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.machine.report.Trouble;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Answer.UnwantedReason;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.ReadingFault;

class ReturnFlowTest extends ReturnTrial {
  @Test
  void what_the_server_does_not_want_stays_outside() {
    var reasons =
        Map.of(
            UnwantedReason.NOT_OUT, "not-out",
            UnwantedReason.SOLD, "sold",
            UnwantedReason.UNKNOWN_DISC, "foreign");
    reasons.forEach((reason, page) -> {
      commands.clear();
      taking = took(ReturnFlow.begin(now));
      shows(Samples.GROUP, 9);
      on(new Event.Answered(asked(), new Answer.ReturnUnwanted(reason)));
      assertRefusedShut(page);
    });
  }

  @Test
  void twelve_pictures_of_something_unreadable_end_the_try() {
    for (int i = 0; i < 11; i++) {
      unread(ReadingFault.WRONG_CHECK);
    }
    assertThat(taking).isInstanceOf(Taking.Holding.class);
    unread(ReadingFault.WRONG_CHECK);
    assertRefusedShut("label-unreadable");
  }

  @Test
  void thirty_empty_pictures_end_the_try_with_the_door_shut() {
    for (int i = 0; i < 29; i++) {
      unread(ReadingFault.NOTHING_FOUND);
    }
    assertThat(taking).isInstanceOf(Taking.Holding.class);
    assertThat(commands.getLast()).isEqualTo(new Command.SetAlarm(Alarm.LOOK, ReturnFlow.LOOK));
    unread(ReadingFault.NOTHING_FOUND);
    assertRefusedShut("label-unreadable");
  }

  @Test
  void who_holds_up_nothing_that_can_be_read_is_told_in_time_what_the_camera_wants_to_see() {
    for (int i = 0; i < 14; i++) {
      unread(ReadingFault.NOTHING_FOUND);
    }
    assertThat(((Taking.Holding) taking).isLong()).isFalse();
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(((Taking.Holding) taking).isLong()).isTrue();
  }

  @Test
  void a_label_that_is_read_at_the_second_try_was_there_since_the_first() {
    Instant first = Samples.NOON.minusSeconds(70);
    taking = took(ReturnFlow.begin(Optional.of(first), false, now));
    shows(Samples.GROUP, 9);
    assertThat(taking).as("its return goes on").isInstanceOf(Taking.Asking.class);
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.at()).isEqualTo(first);
              assertThat(it.disc()).contains(Samples.disc(9));
              assertThat(it.reason()).isEqualTo("label-unreadable");
              assertThat(it.returned()).isNotEqualTo(taking.returned());
            });
  }

  @Test
  void a_second_try_that_ends_unread_keeps_the_time_of_the_first() {
    Instant first = Samples.NOON.minusSeconds(70);
    taking = took(ReturnFlow.begin(Optional.of(first), false, now));
    for (int i = 0; i < 12; i++) {
      unread(ReadingFault.WRONG_CHECK);
    }
    assertThat(refused().at()).isEqualTo(first);
  }

  @Test
  void a_resting_kiosk_reads_whose_clock_it_stops_and_moves_nothing() {
    taking = took(ReturnFlow.begin(Optional.empty(), true, now));
    shows(Samples.GROUP, 9);
    assertRefusedShut("resting");
    assertThat(((Fact.ReturnRefused) facts().getFirst()).disc()).contains(Samples.disc(9));
    assertThat(commands).noneMatch(Command.Send.class::isInstance);
  }

  @Test
  void a_full_carousel_takes_nothing() {
    Map<Slot, SlotContent> full = new TreeMap<>();
    Samples.LAYOUT.slots().forEach(slot -> full.put(slot, new SlotContent.UnknownCase()));
    now = Samples.situation(full, true);
    welcome();
    assertRefusedShut("full");
  }

  @Test
  void with_the_link_away_a_disc_is_taken_and_named_from_the_catalogue() {
    now = Samples.situation(Samples.slots(), false);
    shows(Samples.GROUP, 9);
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Opening.class, it -> assertThat(it.title()).contains("The Night Ferry"));
  }

  @Test
  void with_the_link_away_a_disc_that_stands_here_is_not_taken_twice() {
    now = Samples.situation(Samples.slots(), false);
    shows(Samples.GROUP, 1);
    assertRefusedShut("not-out");
  }

  @Test
  void without_an_answer_the_disc_is_taken_as_with_the_link_away() {
    shows(Samples.GROUP, 9);
    on(new Event.Unanswered(asked()));
    assertThat(taking).isInstanceOf(Taking.Opening.class);
  }

  @Test
  void an_answer_to_another_question_opens_nothing() {
    shows(Samples.GROUP, 9);
    var other = new AskId(new UUID(5, 5));
    on(new Event.Answered(other, new Answer.ReturnWelcome(Samples.FILM, "x")));
    on(new Event.Unanswered(other));
    assertThat(taking).isInstanceOf(Taking.Asking.class);
  }

  @Test
  void the_intent_is_written_before_the_door_opens() {
    welcome();
    int written = -1;
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i) instanceof Command.Write(var change)
          && change.entries().stream().anyMatch(JournalEntry.ReturnBegan.class::isInstance)) {
        written = i;
      }
    }
    assertThat(written).isNotNegative();
    assertThat(ordered(OPEN)).isFalse();
    moved(1, Seen.NOTHING);
    assertThat(ordered(OPEN)).isTrue();
  }

  @Test
  void the_right_disc_is_accepted_stored_and_credited_at_its_acceptance() {
    inserted();
    shows(Samples.GROUP, 9);
    assertThat(taking).isInstanceOf(Taking.Storing.class);
    now =
        new Situation(
            Samples.NOON.plusSeconds(600),
            now.ids(),
            now.inventory(),
            now.settings(),
            now.catalogue(),
            now.prices(),
            now.network(),
            now.linked(),
            true,
            now.sealing());
    moved(5, Seen.IN_SLOT);
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.DiscReturned.class, it -> assertThat(it.at()).isEqualTo(Samples.NOON));
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Stored.class, it -> assertThat(it.machineDoubtful()).isFalse());
  }

  @Test
  void a_jam_after_acceptance_leaves_the_booking_to_recovery() {
    inserted();
    shows(Samples.GROUP, 9);
    on(new Event.Stuck(Trouble.TIME_OUT, Seen.ON_ARM));
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Stored.class, it -> assertThat(it.machineDoubtful()).isTrue());
    assertThat(changes().flatMap(it -> it.entries().stream()))
        .noneMatch(JournalEntry::settles)
        .anyMatch(JournalEntry.ReturnAccepted.class::isInstance);
  }

  @Test
  void another_disc_on_the_arm_is_handed_back() {
    inserted();
    shows(Samples.GROUP, 2);
    moved(3, Seen.IN_MOUTH);
    assertThat(taking).isInstanceOf(Taking.HeldOut.class);
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(refused().reason()).isEqualTo("wrong-case");
    assertThat(facts()).noneMatch(Fact.DiscReturned.class::isInstance);
  }

  /** Found by the simulation, seed 410: its rental ran on, and it was sold to its customer. */
  @Test
  void another_disc_that_nobody_takes_back_is_kept_by_its_own_name() {
    inserted();
    shows(Samples.GROUP, 2);
    moved(3, Seen.IN_MOUTH);
    on(new Event.Rang(Alarm.MOUTH));
    moved(3, Seen.ON_ARM);
    moved(5, Seen.IN_SLOT);
    assertThat(refused().reason()).isEqualTo("kept-for-checking");
    assertThat(facts().stream().filter(Fact.ReturnRefused.class::isInstance))
        .singleElement()
        .satisfies(it -> assertThat(((Fact.ReturnRefused) it).disc()).contains(Samples.disc(2)));
  }

  @Test
  void a_case_that_cannot_be_read_inside_is_handed_back_and_kept_if_nobody_takes_it() {
    inserted();
    for (int look = 0; look < DoubtFlow.LOOKS; look++) {
      unread(ReadingFault.NOTHING_FOUND);
    }
    moved(3, Seen.IN_MOUTH);
    on(new Event.Rang(Alarm.MOUTH));
    moved(3, Seen.ON_ARM);
    assertThat(taking).isInstanceOf(Taking.Keeping.class);
    moved(5, Seen.IN_SLOT);
    assertThat(refused().reason()).isEqualTo("kept-for-checking");
    assertThat(changes().flatMap(it -> it.slots().values().stream()))
        .containsExactly(new SlotContent.UnknownCase());
    assertThat(facts()).noneMatch(Fact.DiscReturned.class::isInstance);
  }

  @Test
  void a_case_snatched_while_it_is_drawn_in_is_not_called_kept() {
    inserted();
    shows(Samples.GROUP, 2);
    moved(3, Seen.IN_MOUTH);
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(refused().reason()).isEqualTo("wrong-case");
    assertThat(changes().flatMap(it -> it.slots().keySet().stream())).isEmpty();
  }

  @Test
  void nothing_inserted_shuts_the_door_and_refuses() {
    waiting();
    on(new Event.Rang(Alarm.MOUTH));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    assertThat(taking).isInstanceOf(Taking.Checking.class);
    unread(ReadingFault.NOTHING_FOUND);
    assertThat(refused().reason()).isEqualTo("nothing-inserted");
    assertThat(refused().machineDoubtful()).isFalse();
  }

  @Test
  void a_jam_before_anything_is_accepted_makes_the_machine_look() {
    welcome();
    on(new Event.Stuck(Trouble.TIME_OUT, Seen.NOTHING));
    assertThat(refused().machineDoubtful()).isTrue();
    assertThat(refused().reason()).isEqualTo("return-jam");
    assertThat(facts()).isEmpty();
  }
}
