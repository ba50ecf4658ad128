package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Screen.Fate;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.machine.report.Trouble;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** One disc after another under one checkout (R1, R3; F11). */
class GiveSeveralTest {
  private static final Event NOTHING_SEEN =
      new Event.LabelRead(new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND));

  private final CartTrial cart = new CartTrial();
  private final VisitTrial visit = cart.visit;

  private Screen.Done done() {
    assertThat(visit.screen()).isInstanceOf(Screen.Done.class);
    return (Screen.Done) visit.screen();
  }

  private List<Fate> fates() {
    return done().discs().stream().map(Screen.Given::fate).toList();
  }

  private Fact.CheckoutFinished finished() {
    assertThat(visit.facts(Fact.CheckoutFinished.class)).hasSize(1);
    return visit.facts(Fact.CheckoutFinished.class).getFirst();
  }

  private long attempts() {
    return visit.commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().entries().stream())
        .filter(JournalEntry.AttemptBegan.class::isInstance)
        .count();
  }

  @Test
  void three_discs_come_one_after_another_and_the_checkout_ends_once() {
    cart.toFirstOfThree();
    cart.give(1, Samples.SLOT);
    cart.give(3, Samples.SLOT_OF_OTHER);
    cart.give(4, Samples.SLOT_OF_GAME);

    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.TAKEN, Fate.TAKEN);
    assertThat(done().charged()).isEqualTo(CartTrial.THREE);
    assertThat(finished().taken()).hasSize(3);
    assertThat(visit.facts(Fact.DiscTaken.class))
        .extracting(Fact.DiscTaken::disc)
        .containsExactly(Samples.disc(1), Samples.disc(3), Samples.disc(4));
    assertThat(visit.facts(Fact.DiscTaken.class))
        .extracting(Fact.DiscTaken::attempt)
        .doesNotHaveDuplicates();
  }

  @Test
  void each_page_says_which_disc_of_how_many() {
    cart.toFirstOfTwo();
    assertThat(((Screen.Fetching) visit.screen()).number()).isEqualTo(1);
    cart.holdOut(1);
    assertThat(((Screen.Take) visit.screen()).of()).isEqualTo(2);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    assertThat(((Screen.Fetching) visit.screen()).step()).isEqualTo("got");
    visit.touch(new Touch.Finish());
    visit.moved(3, Seen.NOTHING);
    assertThat(((Screen.Fetching) visit.screen()).number()).isEqualTo(2);
  }

  @Test
  void a_disc_that_cannot_be_given_costs_nothing_and_the_others_still_come() {
    cart.toFirstOfThree();
    cart.give(1, Samples.SLOT);
    cart.emptySlot(Samples.SLOT_OF_OTHER);

    assertThat(visit.failed().failure()).isEqualTo("not-in-slot");
    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE, Choice.GO_ON);
    assertThat(visit.failed().reserved()).as("its share").contains(VisitTrial.RESERVED);
    visit.touch(new Touch.Choose(Choice.GO_ON));
    cart.give(4, Samples.SLOT_OF_GAME);

    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.KEPT, Fate.TAKEN);
    assertThat(done().charged().minor()).isEqualTo(195 + 379);
    assertThat(finished().taken()).hasSize(2);
    assertThat(visit.facts(Fact.DiscNotDispensed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.disc()).isEqualTo(Samples.disc(3)));
  }

  @Test
  void another_copy_of_one_comes_under_the_same_authorisation_and_then_the_rest() {
    cart.toFirstOfTwo();
    cart.emptySlot(Samples.SLOT);
    assertThat(visit.failed().choices())
        .containsExactly(Choice.LEAVE, Choice.GO_ON, Choice.ANOTHER_COPY);
    visit.touch(new Touch.Choose(Choice.ANOTHER_COPY));
    cart.give(2, Samples.SLOT_OF_COPY);
    cart.give(3, Samples.SLOT_OF_OTHER);

    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.TAKEN);
    assertThat(finished().taken()).hasSize(2);
    assertThat(visit.commands.stream().filter(Command.Send.class::isInstance)).hasSize(1);
    assertThat(attempts()).isEqualTo(3);
  }

  @Test
  void who_leaves_in_the_middle_pays_for_what_he_has() {
    cart.toFirstOfThree();
    cart.give(1, Samples.SLOT);
    cart.emptySlot(Samples.SLOT_OF_OTHER);
    visit.touch(new Touch.Choose(Choice.LEAVE));

    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.KEPT, Fate.KEPT);
    assertThat(finished().taken()).hasSize(1);
    assertThat(visit.facts(Fact.DiscNotDispensed.class)).hasSize(2);
    assertThat(attempts()).as("the third was never fetched").isEqualTo(2);
  }

  @Test
  void who_walks_off_before_a_disc_is_not_held_out_the_next() {
    cart.toFirstOfThree();
    cart.give(1, Samples.SLOT);
    cart.holdOut(3);
    visit.on(new Event.Rang(Alarm.MOUTH));
    visit.moved(3, Seen.ON_ARM);
    visit.read(Samples.disc(3));
    visit.moved(5, Seen.IN_SLOT);
    assertThat(visit.failed().failure()).isEqualTo("not-taken");
    visit.isLeftAlone();

    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.KEPT, Fate.KEPT);
    assertThat(attempts()).isEqualTo(2);
    assertThat(visit.settled()).isTrue();
  }

  @Test
  void who_only_waits_after_a_failure_still_gets_the_others() {
    cart.toFirstOfTwo();
    cart.emptySlot(Samples.SLOT);
    visit.isLeftAlone();
    cart.give(3, Samples.SLOT_OF_OTHER);

    assertThat(fates()).containsExactly(Fate.KEPT, Fate.TAKEN);
  }

  @Test
  void nothing_given_at_all_ends_without_a_charge() {
    cart.toFirstOfTwo();
    cart.emptySlot(Samples.SLOT);
    visit.touch(new Touch.Choose(Choice.GO_ON));
    cart.emptySlot(Samples.SLOT_OF_OTHER);

    assertThat(visit.failed().failure()).isEqualTo("not-in-slot");
    assertThat(visit.failed().discs())
        .extracting(Screen.Given::fate)
        .containsExactly(Fate.KEPT, Fate.KEPT);
    assertThat(visit.failed().reserved()).contains(CartTrial.TWO);
    assertThat(finished().taken()).isEmpty();
    assertThat(visit.facts(Fact.DiscNotDispensed.class)).hasSize(2);
  }

  /** The first disc is held out, and then arm and door break: nobody can tell. */
  private void doubtAboutTheFirst() {
    cart.holdOut(1);
    visit.on(new Event.Rang(Alarm.MOUTH));
    visit.on(new Event.Stuck(Trouble.TIME_OUT, Seen.CONTRADICTION));
    cart.slotIs(Samples.SLOT, new SlotContent.Locked("unresolved"));
  }

  private void mend() {
    visit.on(new Event.Recalled(List.of()));
    for (int i = 0; i < 20 && visit.service.recovery().isPresent(); i++) {
      boolean looks = visit.service.recovery().get() instanceof Recovery.ReadingArm;
      visit.on(looks ? NOTHING_SEEN : new Event.Moved(Seen.NOTHING));
    }
    assertThat(visit.service.recovery()).isEmpty();
  }

  @Test
  void a_doubt_about_one_disc_has_the_machine_mended_before_the_next_is_fetched() {
    cart.toFirstOfTwo();
    doubtAboutTheFirst();

    assertThat(visit.session()).isInstanceOf(Session.Between.class);
    assertThat(visit.service.recovery())
        .get()
        .satisfies(it -> assertThat(it.cause().served()).isPresent());
    assertThat(attempts()).isEqualTo(1);
    assertThat(((Screen.Fetching) visit.screen()).step()).isEqualTo("mending");
    assertThat(((Screen.Fetching) visit.screen()).number()).isEqualTo(2);
    mend();
    assertThat(visit.session()).isInstanceOf(Session.Vending.class);
    cart.give(3, Samples.SLOT_OF_OTHER);

    assertThat(fates()).containsExactly(Fate.UNSURE, Fate.TAKEN);
    assertThat(finished().taken()).hasSize(1);
    assertThat(visit.facts(Fact.DiscNotDispensed.class)).isEmpty();
    assertThat(visit.facts(Fact.DispenseUnresolved.class)).hasSize(1);
  }

  @Test
  void a_jam_has_the_machine_mended_before_the_customer_s_wish_moves_it() {
    cart.toFirstOfTwo();
    visit.on(new Event.Stuck(Trouble.TIME_OUT, Seen.IN_SLOT));
    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE, Choice.GO_ON);
    visit.touch(new Touch.Choose(Choice.GO_ON));

    assertThat(visit.session()).isInstanceOf(Session.Between.class);
    assertThat(attempts()).isEqualTo(1);
    mend();
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void a_case_pushed_back_is_put_away_before_the_next_is_fetched() {
    cart.toFirstOfTwo();
    cart.holdOut(1);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    visit.moved(3, Seen.ON_ARM);

    assertThat(visit.session()).isInstanceOf(Session.Between.class);
    assertThat(visit.service.recovery()).isPresent();
  }

  @Test
  void a_machine_that_does_not_come_to_rest_lets_the_customer_go_with_what_he_has() {
    cart.toFirstOfTwo();
    cart.holdOut(1);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    visit.on(new Event.Stuck(Trouble.TIME_OUT, Seen.NOTHING));
    visit.on(new Event.MachineLost("cable"));

    assertThat(visit.service.recovery()).get().isInstanceOf(Recovery.Ailing.class);
    assertThat(visit.failed().failure()).isEqualTo("stopped");
    visit.touch(new Touch.Choose(Choice.LEAVE));
    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.KEPT);
    assertThat(finished().taken()).hasSize(1);
    assertThat(visit.facts(Fact.DiscNotDispensed.class)).hasSize(1);
  }

  @Test
  void nobody_waits_for_ever_for_a_machine_that_is_being_mended() {
    cart.toFirstOfTwo();
    doubtAboutTheFirst();
    visit.isLeftAlone();

    assertThat(visit.failed().failure()).isEqualTo("unresolved");
    assertThat(finished().taken()).isEmpty();
    mend();
    assertThat(attempts()).isEqualTo(1);
  }

  @Test
  void a_disc_that_recovery_has_locked_away_is_not_fetched() {
    cart.toFirstOfTwo();
    cart.slotIs(Samples.SLOT_OF_OTHER, new SlotContent.UnknownCase());
    cart.give(1, Samples.SLOT);

    assertThat(visit.failed().failure()).isEqualTo("not-in-slot");
    assertThat(attempts()).isEqualTo(1);
    visit.touch(new Touch.Choose(Choice.LEAVE));
    assertThat(fates()).containsExactly(Fate.TAKEN, Fate.KEPT);
  }

  @Test
  void a_disc_that_was_moved_meanwhile_is_fetched_where_it_stands() {
    cart.toFirstOfTwo();
    cart.slotIs(Samples.SLOT_OF_OTHER, new SlotContent.Free());
    cart.slotIs(new rondo.base.place.Slot(3, 20), new SlotContent.Holds(Samples.disc(3)));
    cart.give(1, Samples.SLOT);

    assertThat(visit.session())
        .isInstanceOfSatisfying(
            Session.Vending.class,
            it -> assertThat(it.vend().plan().slot()).isEqualTo(new rondo.base.place.Slot(3, 20)));
  }

  @Test
  void the_machine_lost_between_two_discs_ends_the_visit_and_recovery_settles_it() {
    cart.toFirstOfTwo();
    cart.give(1, Samples.SLOT);
    visit.on(new Event.MachineLost("cable"));

    assertThat(visit.failed().failure()).isEqualTo("interrupted");
    assertThat(visit.service.recovery())
        .get()
        .satisfies(it -> assertThat(it.cause().served()).isEqualTo(Optional.empty()));
  }
}
