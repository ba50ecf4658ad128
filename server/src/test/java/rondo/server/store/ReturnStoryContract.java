package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.FREE_SLOT;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.money.Money;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.server.rental.RentalState;

/** What a disc that comes back costs, wherever and whenever that is reported (feature T3). */
abstract class ReturnStoryContract extends StoryContract {
  @Test
  void a_disc_that_comes_back_on_the_first_night_costs_no_more() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(2, 21, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.ground.mails()).containsExactly("RENTAL", "RETURN");
  }

  @Test
  void a_disc_that_comes_back_late_is_charged_for_each_night() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(PORT);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_return_reported_a_week_late_charges_no_night_after_it() {
    net.rentFilm();
    net.clock.set(march(9, 12, 0));
    net.tell(HALL, net.back(1, FILM, march(2, 20, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void a_second_report_of_a_return_changes_nothing() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.ground.parked()).isEmpty();
    assertThat(net.ground.store().applied(HALL, 1)).isEqualTo(4);
  }

  @Test
  void the_same_fact_offered_again_is_applied_once() {
    net.rentFilm();
    var report = net.next(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.server.facts().apply(HALL, 1, report);
    net.server.facts().apply(HALL, 1, report);
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.ground.events()).containsOnlyOnce("disc-returned");
  }

  @Test
  void a_return_of_a_disc_that_is_not_out_moves_it_and_is_recorded() {
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().rentalId()).isEmpty();
  }

  @Test
  void a_return_that_overtakes_its_dispensing_closes_the_rental_when_that_arrives() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var taken = net.taken(1, 1, FILM);
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.AUTHORISING);
    net.tell(HALL, taken);
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().rentalId())
        .contains(Network.rental(1, 1));
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_return_by_a_clock_that_is_behind_closes_the_rental_with_one_night() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.clock.advance(Duration.ofMinutes(3));
    var taken = net.taken(1, 1, FILM);
    net.clock.advance(Duration.ofMinutes(1));
    net.tell(PORT, net.back(1, FILM, net.clock.instant().minusSeconds(90)));
    net.tell(HALL, taken);
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void a_return_that_was_heard_of_before_the_checkout_closes_no_rental_of_it() {
    net.tell(PORT, net.back(1, FILM, net.clock.instant()));
    net.clock.advance(Duration.ofSeconds(30));
    net.tell(HALL, net.seen(FILM, net.clock.instant(), "loaded"));
    net.clock.advance(Duration.ofSeconds(30));
    net.rentFilm();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().rentalId()).isEmpty();
  }

  @Test
  void what_a_kiosk_tells_before_it_gives_a_disc_out_is_no_return_of_that_rental() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.back(1, FILM, net.clock.instant()));
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
  }

  @Test
  void a_return_is_pending_until_its_fact_is_applied_and_then_says_what_it_came_to() {
    net.rentFilm();
    var ask = new Ask.DescribeReturn(Network.returned(1), FILM);
    assertThat(net.ask(HALL, ask)).isEqualTo(new Answer.ReturnPending());
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ask(HALL, ask))
        .isEqualTo(
            new Answer.ReturnDescribed(
                "Title 1", 2, Optional.of(Money.of(390, "USD")), march(3, 9, 0)));
  }

  @Test
  void every_charge_line_says_why_in_the_ledger_itself() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ground.lines(Network.checkout(1)))
        .filteredOn(line -> line.account().equals("revenue:rental"))
        .extracting(
            line -> line.explanation().orElseThrow().get("explanation").get("type").asString())
        .containsExactlyInAnyOrder("first-night", "further-nights");
  }
}
