package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.FREE_SLOT;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import org.junit.jupiter.api.Test;
import rondo.base.id.OperatorId;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.rental.DoubtSteps.Finding;
import rondo.server.rental.RentalState;

/** A disc of which nobody can tell whether it left (INVARIANTS F3). */
abstract class DoubtStoryContract extends StoryContract {
  @Test
  void nothing_is_captured_while_one_disc_is_in_doubt() {
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.doubtful(1, 2, GAME));
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574");
    assertThat(net.ground.place(GAME)).isEqualTo("UNRESOLVED");
    assertThat(net.ground.tasks()).containsExactly("DISPENSE_UNRESOLVED");
  }

  @Test
  void a_person_who_finds_the_disc_inside_frees_it_and_the_rest_is_captured() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    assertThat(resolve(2, Finding.STAYED)).isTrue();
    assertThat(resolve(2, Finding.OUT)).isFalse();
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 195");
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.NOT_DISPENSED);
  }

  /** Found by the simulation, seed 16: nobody was told to look for its slot. */
  @Test
  void a_disc_that_a_person_finds_inside_is_sought_until_its_slot_is_known() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    resolve(2, Finding.STAYED);

    assertThat(net.ground.place(GAME)).isEqualTo("MACHINE");
    assertThat(net.ground.tasks()).containsExactly("DISC_MISSING");

    var content = new SlotContent.Holds(GAME);
    net.tell(HALL, new Fact.SlotChanged(net.clock.instant(), FREE_SLOT, content, "settled"));

    assertThat(net.ground.place(GAME)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
  }

  /** Found by the simulation, seed 581: the later word of a person hid where the disc stood. */
  @Test
  void a_disc_that_is_said_to_have_stayed_stands_where_a_kiosk_took_it_in_since_the_doubt() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    net.clock.set(march(4, 9, 0));
    resolve(2, Finding.STAYED);
    net.tell(PORT, net.back(1, GAME, march(3, 9, 0)));

    assertThat(net.ground.place(GAME)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_person_who_finds_the_disc_out_opens_its_rental_and_both_are_captured() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    resolve(2, Finding.OUT);
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 574");
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.place(GAME)).isEqualTo("CUSTOMER");
  }

  @Test
  void a_doubtful_disc_that_comes_back_was_out_and_is_settled_by_its_return() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    net.tell(PORT, net.back(1, GAME, march(2, 12, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 574");
    assertThat(net.ground.tasks()).as("nobody has to look any more").isEmpty();
  }

  @Test
  void a_return_elsewhere_settles_a_doubt_that_is_reported_after_it() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var doubt = net.doubtful(1, 1, FILM);
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, doubt);
    net.tell(HALL, net.finished(1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_kiosk_that_finds_the_doubtful_disc_inside_frees_it_and_nobody_has_to_look() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    net.tell(HALL, net.stayed(1, 2, GAME));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 195");
    assertThat(net.ground.tasks()).isEmpty();
  }

  /** Found by the simulation, seed 182: the disc was given out again with the doubt still open. */
  @Test
  void a_kiosk_that_reads_the_doubtful_disc_inside_after_all_settles_the_doubt() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    var content = new SlotContent.Holds(GAME);
    net.tell(HALL, new Fact.SlotChanged(net.clock.instant(), FREE_SLOT, content, "found"));
    net.payAll();

    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 195");
    assertThat(net.ground.place(GAME)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
  }

  /** Found by the simulation, seed 205: the rental ended, and only the disc's slot was told of. */
  @Test
  void a_rental_that_ends_because_its_disc_is_read_inside_says_so_in_an_event_of_its_own() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    assertThat(net.ground.events()).doesNotContain("doubt-resolved");
    var content = new SlotContent.Holds(GAME);
    net.tell(HALL, new Fact.SlotChanged(net.clock.instant(), FREE_SLOT, content, "found"));

    assertThat(net.ground.events()).containsOnlyOnce("doubt-resolved");
  }

  @Test
  void another_kiosk_that_finds_the_doubtful_disc_leaves_the_doubt_to_a_person() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    var content = new SlotContent.Holds(GAME);
    net.tell(PORT, new Fact.SlotChanged(net.clock.instant(), FREE_SLOT, content, "found"));

    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.UNRESOLVED);
    assertThat(net.ground.tasks()).containsExactly("DISPENSE_UNRESOLVED");
  }

  @Test
  void a_doubt_about_one_disc_stays_with_a_person_while_the_other_disc_is_settled() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    net.tell(PORT, net.back(1, FILM, march(2, 12, 0)));

    assertThat(net.ground.tasks()).containsExactly("DISPENSE_UNRESOLVED");
    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 574");
  }

  private boolean resolve(int line, Finding finding) {
    return net.server
        .doubts()
        .resolve(new OperatorId(Network.id(77)), Network.rental(1, line), finding);
  }
}
