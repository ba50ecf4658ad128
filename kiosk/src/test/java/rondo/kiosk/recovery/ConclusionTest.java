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
import rondo.kiosk.workflow.Command;
import rondo.machine.device.Presence;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

class ConclusionTest {
  private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));
  private static final RentalId RENTAL = new RentalId(new UUID(1, 2));
  private static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 3));
  private static final ReturnId RETURNED = new ReturnId(new UUID(1, 4));
  private static final Slot TARGET = new Slot(3, 9);
  private static final Recovery.OnArm NOTHING = new Recovery.OnArm.Nothing();
  private static final Recovery.OnArm UNCLEAR = new Recovery.OnArm.Unclear();

  private final List<JournalEntry> journal = new ArrayList<>();
  private Optional<CheckoutId> served = Optional.empty();

  private static Recovery.OnArm put(Optional<Long> disc, Slot slot) {
    return new Recovery.OnArm.PutAway(
        disc.map(Samples::disc),
        slot,
        disc.map(Samples::disc)
            .<SlotContent>map(SlotContent.Holds::new)
            .orElseGet(SlotContent.UnknownCase::new));
  }

  private void began(boolean approved) {
    journal.add(
        new JournalEntry.CheckoutBegan(
            Samples.NOON, CHECKOUT, List.of(new JournalEntry.Wanted(RENTAL, Samples.disc(1)))));
    if (approved) {
      journal.add(new JournalEntry.CheckoutApproved(Samples.NOON, CHECKOUT));
    }
  }

  private void attempt(boolean released) {
    began(true);
    journal.add(
        new JournalEntry.AttemptBegan(
            Samples.NOON, CHECKOUT, ATTEMPT, RENTAL, Samples.disc(1), Samples.SLOT));
    if (released) {
      journal.add(
          new JournalEntry.ReleaseIntended(Samples.NOON.minusSeconds(60), CHECKOUT, ATTEMPT));
    }
  }

  private void returning(boolean accepted) {
    journal.add(
        new JournalEntry.ReturnBegan(
            Samples.NOON, RETURNED, Samples.GROUP, Samples.disc(9), TARGET));
    if (accepted) {
      journal.add(new JournalEntry.ReturnAccepted(Samples.NOON.minusSeconds(90), RETURNED));
    }
  }

  private Change conclude(Recovery.OnArm onArm, Map<Slot, Presence> seen) {
    var step =
        Conclusion.of(
            new Recovery.Cause(Optional.of(4L), served), journal, onArm, seen, Samples.situation());
    return ((Command.Write) step.commands().getFirst()).change();
  }

  private static AttemptEnd end(Change change) {
    return change.entries().stream()
        .filter(JournalEntry.AttemptEnded.class::isInstance)
        .map(entry -> ((JournalEntry.AttemptEnded) entry).end())
        .reduce((_, _) -> {
          throw new AssertionError("ended twice");
        })
        .orElseThrow();
  }

  private static <F extends Fact> List<F> facts(Change change, Class<F> kind) {
    return change.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void a_checkout_that_was_never_approved_is_abandoned() {
    began(false);
    Change change = conclude(NOTHING, Map.of());
    assertThat(facts(change, Fact.CheckoutAbandoned.class)).hasSize(1);
    assertThat(facts(change, Fact.CheckoutFinished.class)).isEmpty();
    assertThat(change.entries()).anyMatch(JournalEntry::settles);
  }

  @Test
  void an_approved_checkout_without_a_motion_is_finished_with_nothing_taken() {
    began(true);
    Change change = conclude(NOTHING, Map.of());
    assertThat(facts(change, Fact.DiscNotDispensed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.attempt()).isEmpty());
    assertThat(facts(change, Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).isEmpty());
  }

  @Test
  void released_with_slot_and_arm_empty_the_disc_is_out_since_the_release() {
    attempt(true);
    Change change = conclude(NOTHING, Map.of(Samples.SLOT, Presence.ABSENT));
    assertThat(end(change)).isEqualTo(AttemptEnd.TAKEN);
    assertThat(facts(change, Fact.DiscTaken.class))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo(Samples.NOON.minusSeconds(60)));
    assertThat(facts(change, Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).containsExactly(RENTAL));
    assertThat(change.slots()).containsEntry(Samples.SLOT, new SlotContent.Free());
  }

  @Test
  void a_disc_that_was_never_released_is_never_charged_whatever_the_sensors_say() {
    attempt(false);
    for (Presence presence : Presence.values()) {
      Change change = conclude(NOTHING, Map.of(Samples.SLOT, presence));
      assertThat(end(change)).isEqualTo(AttemptEnd.NOT_DISPENSED);
    }
  }

  @Test
  void a_disc_that_was_read_inside_again_is_not_charged_though_the_slot_looks_empty() {
    attempt(true);
    journal.add(new JournalEntry.Retracted(Samples.NOON, CHECKOUT, ATTEMPT));
    Change change = conclude(NOTHING, Map.of(Samples.SLOT, Presence.ABSENT));
    assertThat(end(change)).isEqualTo(AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void a_disc_in_its_slot_or_on_the_arm_was_not_dispensed() {
    attempt(true);
    assertThat(end(conclude(NOTHING, Map.of(Samples.SLOT, Presence.PRESENT))))
        .isEqualTo(AttemptEnd.NOT_DISPENSED);
    assertThat(end(conclude(put(Optional.of(1L), Samples.SLOT), Map.of())))
        .isEqualTo(AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void whatever_cannot_be_told_is_unresolved_and_charges_nobody() {
    attempt(true);
    for (Change change :
        List.of(
            conclude(NOTHING, Map.of(Samples.SLOT, Presence.UNKNOWN)),
            conclude(UNCLEAR, Map.of(Samples.SLOT, Presence.ABSENT)),
            conclude(put(Optional.empty(), TARGET), Map.of(Samples.SLOT, Presence.ABSENT)),
            conclude(put(Optional.of(9L), TARGET), Map.of(Samples.SLOT, Presence.ABSENT)))) {
      assertThat(end(change)).isEqualTo(AttemptEnd.UNRESOLVED);
      assertThat(facts(change, Fact.DiscTaken.class)).isEmpty();
      assertThat(facts(change, Fact.DiscNotDispensed.class)).isEmpty();
      assertThat(facts(change, Fact.DispenseUnresolved.class)).hasSize(1);
      assertThat(change.slots()).containsEntry(Samples.SLOT, new SlotContent.Locked("unresolved"));
    }
  }

  @Test
  void an_attempt_that_had_ended_keeps_its_end() {
    attempt(true);
    journal.add(
        new JournalEntry.AttemptEnded(Samples.NOON, CHECKOUT, ATTEMPT, AttemptEnd.TAKEN, "taken"));
    Change change = conclude(NOTHING, Map.of());
    assertThat(facts(change, Fact.DiscTaken.class)).isEmpty();
    assertThat(facts(change, Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).containsExactly(RENTAL));
  }

  @Test
  void a_checkout_that_is_still_served_is_left_alone() {
    attempt(true);
    served = Optional.of(CHECKOUT);
    Change change = conclude(NOTHING, Map.of());
    assertThat(change.entries()).isEmpty();
    assertThat(change.facts()).hasSize(1).allMatch(Fact.KioskStarted.class::isInstance);
  }

  @Test
  void a_disc_that_fell_inside_frees_its_slot() {
    attempt(false);
    Change change = conclude(NOTHING, Map.of(Samples.SLOT, Presence.ABSENT));
    assertThat(change.slots()).containsEntry(Samples.SLOT, new SlotContent.Free());
  }

  @Test
  void an_accepted_return_is_booked_at_its_acceptance_wherever_the_disc_is() {
    returning(true);
    Change stored = conclude(NOTHING, Map.of(TARGET, Presence.PRESENT));
    assertThat(facts(stored, Fact.DiscReturned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo(Samples.NOON.minusSeconds(90)));
    assertThat(stored.slots()).containsEntry(TARGET, new SlotContent.Holds(Samples.disc(9)));

    Change lost = conclude(NOTHING, Map.of(TARGET, Presence.ABSENT));
    assertThat(facts(lost, Fact.DiscReturned.class)).hasSize(1);
    assertThat(lost.slots()).containsEntry(TARGET, new SlotContent.Locked("missing"));

    Change unread = conclude(put(Optional.empty(), TARGET), Map.of());
    assertThat(facts(unread, Fact.DiscReturned.class)).hasSize(1);
    assertThat(unread.slots()).containsEntry(TARGET, new SlotContent.Holds(Samples.disc(9)));
  }

  @Test
  void a_return_that_lies_on_the_arm_is_booked_also_if_nobody_had_accepted_it() {
    returning(false);
    Change change = conclude(put(Optional.of(9L), TARGET), Map.of());
    assertThat(facts(change, Fact.DiscReturned.class)).hasSize(1);
  }

  @Test
  void a_return_is_told_before_the_slot_that_its_disc_stands_in() {
    returning(false);

    Change change = conclude(put(Optional.of(9L), new Slot(2, 1)), Map.of());

    var told = change.facts().stream().<Class<?>>map(Fact::getClass).toList();
    assertThat(told.indexOf(Fact.DiscReturned.class))
        .isBetween(0, told.indexOf(Fact.SlotChanged.class));
    assertThat(change.slots())
        .containsEntry(new Slot(2, 1), new SlotContent.Holds(Samples.disc(9)));
  }

  /** Found by the simulation, seed 12: a disc was missed for ever that its kiosk knew. */
  @Test
  void a_slot_that_holds_a_disc_by_its_return_is_not_told_to_hold_an_unknown_case() {
    returning(true);
    Change change = conclude(put(Optional.empty(), TARGET), Map.of(TARGET, Presence.PRESENT));
    assertThat(facts(change, Fact.DiscReturned.class)).hasSize(1);
    assertThat(change.slots()).containsEntry(TARGET, new SlotContent.Holds(Samples.disc(9)));
    assertThat(facts(change, Fact.SlotChanged.class)).isEmpty();
  }

  @Test
  void a_return_of_which_nothing_came_in_is_refused() {
    returning(false);
    Change change = conclude(NOTHING, Map.of(TARGET, Presence.ABSENT));
    assertThat(facts(change, Fact.DiscReturned.class)).isEmpty();
    assertThat(facts(change, Fact.ReturnRefused.class)).hasSize(1);
    assertThat(change.slots()).isEmpty();
  }

  @Test
  void a_case_that_was_being_kept_is_not_forgotten_in_its_slot() {
    returning(false);
    Change change = conclude(NOTHING, Map.of(TARGET, Presence.PRESENT));
    assertThat(facts(change, Fact.DiscReturned.class)).isEmpty();
    assertThat(change.slots()).containsEntry(TARGET, new SlotContent.UnknownCase());
  }

  /** Found by the simulation, seed 164: its customer paid on, and nobody was told. */
  @Test
  void a_case_that_was_put_away_unread_in_a_return_is_for_a_person_to_look_at() {
    returning(false);
    Change change = conclude(put(Optional.empty(), TARGET), Map.of());
    assertThat(facts(change, Fact.ReturnRefused.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.reason()).isEqualTo("kept-for-checking");
          assertThat(it.disc()).contains(Samples.disc(9));
        });
  }

  /** Found by the simulation, seed 139: it had come in past a stuck sensor. */
  @Test
  void a_disc_on_the_arm_that_no_record_explains_is_named_for_a_person_to_look_at() {
    var unknown =
        new Recovery.OnArm.PutAway(
            Optional.of(Samples.disc(9)), TARGET, new SlotContent.UnknownCase());
    assertThat(facts(conclude(unknown, Map.of()), Fact.ReturnRefused.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.reason()).isEqualTo("kept-for-checking");
          assertThat(it.disc()).contains(Samples.disc(9));
        });
  }

  @Test
  void a_disc_that_recovery_puts_back_into_its_slot_is_no_case_for_a_person() {
    attempt(true);
    Change change = conclude(put(Optional.of(1L), Samples.SLOT), Map.of());
    assertThat(facts(change, Fact.ReturnRefused.class)).isEmpty();
  }

  @Test
  void each_start_is_told_with_the_attempts_it_settled() {
    attempt(true);
    Change change = conclude(NOTHING, Map.of(Samples.SLOT, Presence.PRESENT));
    assertThat(change.facts().getFirst())
        .isEqualTo(new Fact.KioskStarted(Samples.NOON, Conclusion.SOFTWARE, 4, List.of(ATTEMPT)));
  }
}
