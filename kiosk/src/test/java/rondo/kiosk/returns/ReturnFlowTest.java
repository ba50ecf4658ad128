package rondo.kiosk.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rondo.base.id.AskId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.media.label.GroupCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Answer.UnwantedReason;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

class ReturnFlowTest {
  private static final Action OPEN = new Action.DoorTo(DoorStop.OPEN);

  private final List<Command> commands = new ArrayList<>();
  private Situation now = Samples.situation();
  private Taking taking = took(ReturnFlow.begin(now));

  private Taking took(Step<Taking> step) {
    commands.addAll(step.commands());
    return step.state();
  }

  private void on(Event event) {
    taking = took(ReturnFlow.next(taking, event, now));
  }

  private void moved(int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      on(new Event.Moved(seen));
    }
  }

  private void shows(GroupCode group, long disc) {
    on(new Event.LabelRead(new LabelReading.Read(group, Samples.disc(disc))));
  }

  private void unread(ReadingFault fault) {
    on(new Event.LabelRead(new LabelReading.Unreadable(fault)));
  }

  private AskId asked() {
    assertThat(taking).isInstanceOf(Taking.Asking.class);
    return ((Taking.Asking) taking).ask();
  }

  private void welcome() {
    shows(Samples.GROUP, 9);
    on(new Event.Answered(asked(), new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry")));
  }

  private void waiting() {
    welcome();
    moved(3, Seen.MOUTH_EMPTY);
    assertThat(taking).isInstanceOf(Taking.Waiting.class);
  }

  private void inserted() {
    waiting();
    on(new Event.Sensed(Seen.IN_MOUTH));
    drawnIn(Seen.IN_MOUTH, Seen.ON_ARM);
    assertThat(taking).isInstanceOf(Taking.Checking.class);
  }

  /** The gripper closes, the arm comes in, the door shuts. */
  private void drawnIn(Observation gripped, Observation shut) {
    on(new Event.Moved(gripped));
    moved(2, shut);
  }

  private void dark() {
    for (int look = 0; look < DoubtFlow.LOOKS; look++) {
      unread(ReadingFault.TOO_DARK);
    }
  }

  /** Into the slot, whose sensor says this before and that after. */
  private void broughtToSlot(Presence before, Observation after) {
    on(new Event.Moved(Seen.NOTHING));
    on(new Event.Moved(Seen.with(Presence.ABSENT, Presence.ABSENT, before)));
    moved(3, after);
  }

  private void assertInDoubt() {
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
              assertThat(it.disc()).contains(Samples.disc(9));
            });
  }

  private Taking.Refused refused() {
    assertThat(taking).isInstanceOf(Taking.Refused.class);
    return (Taking.Refused) taking;
  }

  private Stream<Change> changes() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .map(write -> ((Command.Write) write).change());
  }

  private List<Fact> facts() {
    return changes().flatMap(change -> change.facts().stream()).toList();
  }

  private boolean ordered(Action action) {
    return commands.stream()
        .anyMatch(it -> it instanceof Command.Move(var order, _) && order.equals(action));
  }

  private void assertRefusedShut(String reason) {
    assertThat(refused().reason()).isEqualTo(reason);
    assertThat(ordered(OPEN)).isFalse();
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  @Test
  void a_disc_of_another_group_is_refused_with_the_door_shut() {
    shows(Samples.FOREIGN, 9);
    assertRefusedShut("foreign");
  }

  @Test
  void a_disc_of_a_befriended_group_is_taken() {
    shows(Samples.FRIENDS, 9);
    assertThat(asked()).isNotNull();
  }

  @Test
  void a_disc_of_another_group_stays_outside_and_the_way_to_its_nearest_kiosk_is_shown() {
    shows(Samples.STRANGERS, 9);
    assertRedirectedToHarbour();
    assertThat(ordered(OPEN)).isFalse();
  }

  @Test
  void the_way_is_shown_also_while_the_link_is_away() {
    now = Samples.situation(Samples.slots(), false);
    shows(Samples.STRANGERS, 9);
    assertRedirectedToHarbour();
  }

  @Test
  void a_disc_of_another_group_that_is_read_only_on_the_arm_is_given_back_with_the_way() {
    inserted();
    shows(Samples.STRANGERS, 9);
    moved(3, Seen.IN_MOUTH);
    assertThat(taking).isInstanceOf(Taking.HeldOut.class);
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    assertRedirectedToHarbour();
  }

  @Test
  void a_strangers_disc_on_the_arm_that_nobody_takes_back_is_kept_under_its_own_code() {
    inserted();
    shows(Samples.STRANGERS, 8);
    moved(3, Seen.IN_MOUTH);
    on(new Event.Rang(Alarm.MOUTH));
    moved(3, Seen.ON_ARM);
    moved(5, Seen.IN_SLOT);
    assertThat(refused().reason()).isEqualTo("kept-for-checking");
    assertThat(facts())
        .filteredOn(Fact.ReturnRefused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.group()).contains(Samples.STRANGERS);
              assertThat(it.disc()).contains(Samples.disc(8));
            });
  }

  @Test
  void a_group_that_no_kiosk_of_the_network_takes_is_a_strangers() {
    shows(GroupCode.of(4711), 9);
    assertRefusedShut("foreign");
  }

  @Test
  void a_disc_of_another_group_whose_kiosks_are_all_full_is_no_strangers_and_has_no_way() {
    var full =
        Samples.network().others().stream()
            .map(it ->
                new State.Neighbour(
                    it.name(),
                    it.address(),
                    it.point(),
                    it.accepted(),
                    Optional.of(0),
                    Optional.of(true)))
            .toList();
    now =
        new Situation(
            now.now(),
            now.ids(),
            now.inventory(),
            now.settings(),
            now.catalogue(),
            now.prices(),
            Optional.of(new State.Network(Samples.network().here(), full)),
            true,
            true,
            now.sealing());
    shows(Samples.STRANGERS, 9);
    assertRefusedShut("other-group");
  }

  @Test
  void without_word_of_the_network_another_group_is_a_strangers() {
    now =
        new Situation(
            now.now(),
            now.ids(),
            now.inventory(),
            now.settings(),
            now.catalogue(),
            now.prices(),
            Optional.empty(),
            true,
            true,
            now.sealing());
    shows(Samples.STRANGERS, 9);
    assertRefusedShut("foreign");
  }

  @Test
  void a_server_that_takes_the_group_here_no_more_sends_the_customer_on() {
    shows(Samples.GROUP, 9);
    on(new Event.Answered(asked(), new Answer.ReturnUnwanted(UnwantedReason.OTHER_GROUP)));
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Redirected.class, it -> assertThat(it.nearest().name()).isEqualTo("Market"));
  }

  private void assertRedirectedToHarbour() {
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Redirected.class,
            it -> {
              assertThat(it.nearest().name()).isEqualTo("Harbour");
              assertThat(it.nearest().address()).isEqualTo("9 Quay");
              assertThat(it.nearest().way().orElseThrow().metres()).isBetween(1110L, 1114L);
            });
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.reason()).isEqualTo("other-group");
              assertThat(it.group()).contains(Samples.STRANGERS);
              assertThat(it.disc()).contains(Samples.disc(9));
            });
  }

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

  @Test
  void the_same_disc_code_of_another_group_is_handed_back() {
    inserted();
    shows(Samples.FRIENDS, 9);
    assertThat(taking).isInstanceOf(Taking.HandingBack.class);
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
    assertInDoubt();
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

  @Test
  void a_jam_before_anything_is_accepted_makes_the_machine_look() {
    welcome();
    on(new Event.Stuck(Trouble.TIME_OUT, Seen.NOTHING));
    assertThat(refused().machineDoubtful()).isTrue();
    assertThat(refused().reason()).isEqualTo("return-jam");
    assertThat(facts()).isEmpty();
  }

  @Test
  void a_kiosk_that_knows_no_group_yet_takes_nothing() {
    now =
        new Situation(
            now.now(),
            now.ids(),
            now.inventory(),
            Optional.empty(),
            now.catalogue(),
            now.prices(),
            Optional.empty(),
            true,
            true,
            now.sealing());
    shows(Samples.GROUP, 9);
    assertRefusedShut("foreign");
  }
}
