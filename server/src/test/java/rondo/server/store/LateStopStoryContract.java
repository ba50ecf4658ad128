package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.WEST;
import static rondo.server.store.Network.march;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.server.rental.RentalState;

/**
 * Kiosks that could not take a disc and tell of it when other kiosks have told more already (market
 * asks 1 and 2). The film is out since the first of March; its last night ends on the 16th at
 * 21:00.
 */
abstract class LateStopStoryContract extends StoryContract {
  private Fact refusal(int number, DiscCode disc, Instant at, String reason) {
    return new Fact.ReturnRefused(
        at, Network.returned(number), Optional.of(Network.GROUP), Optional.of(disc), reason);
  }

  private void refused(KioskId kiosk, int number, Instant at, String reason) {
    net.tell(kiosk, refusal(number, FILM, at, reason));
  }

  private void sweep(Instant at) {
    net.clock.set(at);
    net.server.sales().run(at);
  }

  private void closeTasks() {
    StepDraft draft = new StepDraft(Pen.at(net.clock, net.ids));
    draft.close(net.ground.store().openTasks(Network.rental(1, 1)));
    assertThat(net.ground.store().write(draft.build())).isEqualTo(new WriteResult.Won());
  }

  @Test
  void a_stop_that_is_told_after_sale_and_return_undoes_the_sale() {
    net.rentFilm();
    sweep(march(16, 21, 1));
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    net.payAll();
    assertThat(net.ground.tasks()).containsExactly("SOLD_DISC_TAKEN_IN");

    refused(PORT, 7, march(16, 20, 0), "full");
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(march(16, 20, 0));
    assertThat(net.rentalOf(1, 1).nights()).contains(15);
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(HALL);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().rentalId())
        .contains(Network.rental(1, 1));
    assertThat(net.ground.tasks()).as("there is nothing to hand back").isEmpty();
    assertThat(net.swipe(2, TestCard.APPROVED_SECOND, FILM).getClass().getSimpleName())
        .as("the disc is for rent again")
        .isEqualTo("Authorised");
  }

  @Test
  void a_stop_that_is_told_after_the_return_that_sold_the_disc_undoes_the_sale() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);

    refused(PORT, 7, march(16, 20, 0), "full");
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void the_excess_of_a_sale_that_a_row_of_stops_undoes_is_given_back() {
    net.rentFilm();
    refused(WEST, 6, march(15, 20, 0), "full");
    sweep(march(17, 0, 30));
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    net.payAll();
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);

    refused(PORT, 7, march(16, 20, 0), "full");
    net.payAll();

    assertThat(net.rentalOf(1, 1).closedAt()).contains(march(15, 20, 0));
    assertThat(net.rentalOf(1, 1).nights()).contains(14);
    assertThat(net.atTheBank()).endsWith("CHARGE 2728", "REFUND 195");
    assertThat(net.balance(1, "customer")).isZero();
  }

  @Test
  void a_sold_disc_that_a_person_has_handed_back_is_for_a_person_to_settle() {
    net.rentFilm();
    sweep(march(16, 21, 1));
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    closeTasks();
    refused(PORT, 7, march(16, 20, 0), "full");
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
    assertThat(net.ground.tasks()).containsExactly("RETURN_TO_CHECK");
  }

  @Test
  void a_stop_after_the_last_night_leaves_the_sale_as_it_is() {
    net.rentFilm();
    sweep(march(16, 21, 1));
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    refused(PORT, 7, march(16, 21, 30), "full");
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
    assertThat(net.ground.tasks()).containsExactly("SOLD_DISC_TAKEN_IN");
  }

  @Test
  void a_stop_lands_on_the_rental_that_was_out_then() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    net.clock.set(march(4, 9, 0));
    rentAgain(2, FILM);
    refused(PORT, 7, march(2, 20, 0), "full");
    net.payAll();

    assertThat(net.ground.store().disc(FILM).orElseThrow().stops())
        .as("the second rental's clock runs on")
        .isEmpty();
    assertThat(net.ground.tasks()).containsExactly("RETURN_TO_CHECK");
    assertThat(net.ground.store().openTasks(Network.rental(1, 1))).hasSize(1);
  }

  @Test
  void a_stop_a_minute_before_the_next_rental_is_still_of_the_one_before() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.clock.set(march(3, 9, 0).plusSeconds(50));
    rentAgain(2, FILM);
    refused(PORT, 7, march(3, 8, 59), "full");

    assertThat(net.ground.store().stop(Network.returned(7)).orElseThrow().rentalId())
        .contains(Network.rental(1, 1));
  }

  @Test
  void a_stop_of_the_rental_that_is_out_now_lands_on_it_whatever_was_before() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.clock.set(march(4, 9, 0));
    rentAgain(2, FILM);
    refused(PORT, 7, march(5, 20, 0), "full");
    net.tell(HALL, net.back(2, FILM, march(6, 20, 0)));

    assertThat(net.rentalOf(2, 1).nights()).contains(1);
  }

  private void rentAgain(int cart, DiscCode disc) {
    net.swipe(cart, TestCard.APPROVED_SECOND, disc);
    net.tell(HALL, net.taken(cart, 1, disc));
    net.tell(HALL, net.finished(cart, 1));
    net.payAll();
  }

  @Test
  void a_stop_that_overtakes_its_dispensing_counts_when_that_arrives() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var taken = net.taken(1, 1, FILM);
    refused(PORT, 7, march(2, 20, 0), "full");
    assertThat(net.ground.tasks()).as("it waits for its rental, not for a person").isEmpty();
    net.tell(HALL, taken);
    net.tell(HALL, net.finished(1, 1));
    net.tell(PORT, net.back(1, FILM, march(3, 20, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(march(2, 20, 0));
    assertThat(net.ground.events()).contains("clock-stopped");
  }

  @Test
  void a_stop_and_a_return_that_overtake_their_dispensing_close_it_at_the_stop() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var taken = net.taken(1, 1, FILM);
    refused(PORT, 7, march(2, 20, 0), "full");
    net.tell(PORT, net.back(1, FILM, march(3, 20, 0)));
    net.tell(HALL, taken);
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(march(2, 20, 0));
  }

  @Test
  void a_stop_of_another_copy_than_was_asked_for_waits_as_well() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var taken = net.taken(1, 1, COPY);
    net.tell(PORT, refusal(7, COPY, march(2, 20, 0), "return-jam"));
    net.tell(HALL, taken);
    net.tell(HALL, net.finished(1, 1));
    net.tell(PORT, net.back(1, COPY, march(3, 20, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
  }

  @Test
  void a_label_that_was_read_at_the_second_try_counts_from_the_first() {
    net.rentFilm();
    refused(HALL, 6, march(2, 20, 59), "label-unreadable");
    net.tell(HALL, net.back(1, FILM, march(2, 21, 1)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_kiosk_that_rests_stops_the_clock_of_the_disc_that_it_has_read() {
    net.rentFilm();
    refused(PORT, 7, march(2, 20, 0), "resting");
    net.tell(HALL, net.back(1, FILM, march(3, 20, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_stop_that_nobody_s_rental_explains_never_falls_to_the_next_customer() {
    refused(PORT, 7, march(1, 20, 0), "full");
    net.clock.set(march(4, 9, 0));
    rentAgain(1, FILM);
    net.tell(HALL, net.back(1, FILM, march(6, 9, 0)));

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.ground.tasks()).as("a person looks").containsExactly("RETURN_TO_CHECK");
  }
}
