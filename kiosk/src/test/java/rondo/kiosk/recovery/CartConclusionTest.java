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
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Presence;
import rondo.protocol.fact.Fact;

/** What recovery concludes of a checkout of three discs, wherever the stop came (F1, F3). */
class CartConclusionTest {
  private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(3, 1));
  private static final List<Long> DISCS = List.of(1L, 3L, 4L);
  private static final List<Slot> SLOTS =
      List.of(Samples.SLOT, Samples.SLOT_OF_OTHER, Samples.SLOT_OF_GAME);

  private final List<JournalEntry> journal = new ArrayList<>();

  private static RentalId rental(int number) {
    return new RentalId(new UUID(4, number));
  }

  private static AttemptId attempt(int number) {
    return new AttemptId(new UUID(5, number));
  }

  private void approved() {
    List<JournalEntry.Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < DISCS.size(); i++) {
      wanted.add(new JournalEntry.Wanted(rental(i + 1), Samples.disc(DISCS.get(i))));
    }
    journal.add(new JournalEntry.CheckoutBegan(Samples.NOON, CHECKOUT, wanted));
    journal.add(new JournalEntry.CheckoutApproved(Samples.NOON, CHECKOUT));
  }

  private void began(int number, boolean released) {
    journal.add(
        new JournalEntry.AttemptBegan(
            Samples.NOON,
            CHECKOUT,
            attempt(number),
            rental(number),
            Samples.disc(DISCS.get(number - 1)),
            SLOTS.get(number - 1)));
    if (released) {
      journal.add(new JournalEntry.ReleaseIntended(Samples.NOON, CHECKOUT, attempt(number)));
    }
  }

  private void ended(int number, AttemptEnd end) {
    began(number, end != AttemptEnd.NOT_DISPENSED);
    journal.add(
        new JournalEntry.AttemptEnded(Samples.NOON, CHECKOUT, attempt(number), end, "then"));
  }

  private Step<Recovery> conclude(Optional<CheckoutId> served, Map<Slot, Presence> seen) {
    return Conclusion.of(
        new Recovery.Cause(Optional.of(4L), served),
        journal,
        new Recovery.OnArm.Nothing(),
        seen,
        Samples.situation());
  }

  private Change change(Map<Slot, Presence> seen) {
    return ((Command.Write) conclude(Optional.empty(), seen).commands().getFirst()).change();
  }

  private static <F extends Fact> List<F> facts(Change change, Class<F> kind) {
    return change.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<RentalId> taken(Change change) {
    return facts(change, Fact.CheckoutFinished.class).getFirst().taken();
  }

  private List<AttemptEnd> told(Map<Slot, Presence> seen) {
    var settled = (Recovery.Settled) conclude(Optional.empty(), seen).state();
    return settled.cut().orElseThrow().discs().stream().map(Recovery.CutDisc::end).toList();
  }

  @Test
  void a_plug_pulled_between_the_second_and_the_third_leaves_the_third_inside_and_unpaid() {
    approved();
    ended(1, AttemptEnd.TAKEN);
    ended(2, AttemptEnd.TAKEN);

    Change change = change(Map.of());

    assertThat(taken(change)).containsExactly(rental(1), rental(2));
    assertThat(facts(change, Fact.DiscNotDispensed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.rental()).isEqualTo(rental(3)));
    assertThat(facts(change, Fact.DiscTaken.class)).as("reported before the stop").isEmpty();
    assertThat(told(Map.of()))
        .containsExactly(AttemptEnd.TAKEN, AttemptEnd.TAKEN, AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void a_stop_while_the_second_was_out_gives_it_to_who_took_it() {
    approved();
    ended(1, AttemptEnd.TAKEN);
    began(2, true);

    Change change = change(Map.of(Samples.SLOT_OF_OTHER, Presence.ABSENT));

    assertThat(taken(change)).containsExactly(rental(1), rental(2));
    assertThat(facts(change, Fact.DiscTaken.class))
        .singleElement()
        .satisfies(it -> assertThat(it.disc()).isEqualTo(Samples.disc(3)));
    assertThat(change.slots()).containsKey(Samples.SLOT_OF_OTHER);
  }

  @Test
  void a_stop_before_the_second_was_out_keeps_it_and_the_third() {
    approved();
    ended(1, AttemptEnd.TAKEN);
    began(2, false);

    Change change = change(Map.of(Samples.SLOT_OF_OTHER, Presence.PRESENT));

    assertThat(taken(change)).containsExactly(rental(1));
    assertThat(facts(change, Fact.DiscNotDispensed.class)).hasSize(2);
  }

  @Test
  void a_doubt_that_was_written_stays_a_doubt_and_the_others_are_settled() {
    approved();
    ended(1, AttemptEnd.TAKEN);
    ended(2, AttemptEnd.UNRESOLVED);

    Change change = change(Map.of());

    assertThat(taken(change)).containsExactly(rental(1));
    assertThat(facts(change, Fact.DispenseUnresolved.class)).as("reported before").isEmpty();
    assertThat(facts(change, Fact.DiscNotDispensed.class))
        .extracting(Fact.DiscNotDispensed::rental)
        .containsExactly(rental(3));
    assertThat(told(Map.of()))
        .containsExactly(AttemptEnd.TAKEN, AttemptEnd.UNRESOLVED, AttemptEnd.NOT_DISPENSED);
  }

  @Test
  void a_cart_with_a_doubt_says_not_that_nothing_is_charged_for_the_disc_that_was_taken() {
    approved();
    ended(1, AttemptEnd.TAKEN);
    ended(2, AttemptEnd.UNRESOLVED);

    var settled = (Recovery.Settled) conclude(Optional.empty(), Map.of()).state();

    assertThat(settled.cut().map(Recovery.Cut::told)).contains("interrupted-unsure");
    assertThat(alone(AttemptEnd.UNRESOLVED)).isEqualTo("unresolved");
    assertThat(alone(AttemptEnd.TAKEN)).isEqualTo("interrupted-taken");
    assertThat(alone(AttemptEnd.NOT_DISPENSED)).isEqualTo("interrupted-kept");
  }

  private static String alone(AttemptEnd end) {
    return new Recovery.Cut(CHECKOUT, List.of(new Recovery.CutDisc(Samples.disc(1), end))).told();
  }

  @Test
  void the_last_copy_tried_is_what_counts_for_a_rental() {
    approved();
    ended(1, AttemptEnd.NOT_DISPENSED);
    journal.add(
        new JournalEntry.AttemptBegan(
            Samples.NOON, CHECKOUT, attempt(9), rental(1), Samples.disc(2), Samples.SLOT_OF_COPY));
    journal.add(
        new JournalEntry.AttemptEnded(
            Samples.NOON, CHECKOUT, attempt(9), AttemptEnd.TAKEN, "taken"));

    assertThat(taken(change(Map.of()))).containsExactly(rental(1));
  }

  @Test
  void a_customer_who_is_still_served_is_left_alone_between_two_discs() {
    approved();
    ended(1, AttemptEnd.UNRESOLVED);

    var step = conclude(Optional.of(CHECKOUT), Map.of());

    var change = ((Command.Write) step.commands().getFirst()).change();
    assertThat(facts(change, Fact.CheckoutFinished.class)).isEmpty();
    assertThat(change.entries()).isEmpty();
    assertThat(((Recovery.Settled) step.state()).cut()).isEmpty();
  }

  @Test
  void a_cart_that_the_bank_never_approved_is_abandoned_whole() {
    approved();
    journal.removeLast();

    Change change = change(Map.of());

    assertThat(facts(change, Fact.CheckoutAbandoned.class)).hasSize(1);
    assertThat(facts(change, Fact.CheckoutFinished.class)).isEmpty();
  }
}
