package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.id.KioskId;
import rondo.protocol.fact.Fact;
import rondo.server.rental.RentalState;
import rondo.server.rental.SaleSweep;

/**
 * What a rental costs whose disc a kiosk could not take in (market asks 1 and 2). The film is out
 * since the first of March; its first night ends on the second at 21:00.
 */
abstract class GraceStoryContract extends StoryContract {
  private void refused(KioskId kiosk, int number, Instant at, String reason) {
    net.tell(
        kiosk,
        new Fact.ReturnRefused(
            at, Network.returned(number), Optional.of(Network.GROUP), Optional.of(FILM), reason));
  }

  @Test
  void a_disc_that_a_full_kiosk_refused_in_time_costs_no_night_after_that() {
    net.rentFilm();
    refused(PORT, 7, march(2, 20, 0), "full");
    net.tell(HALL, net.back(1, FILM, march(3, 20, 30)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(march(2, 20, 0));
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(HALL);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().acceptedAt())
        .isEqualTo(march(3, 20, 30));
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.ground.events()).contains("clock-stopped");
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void after_the_grace_nights_go_on_as_if_nothing_had_been() {
    net.rentFilm();
    refused(PORT, 7, march(2, 20, 0), "full");
    net.tell(HALL, net.back(1, FILM, march(3, 21, 1)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(3);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195 + 390);
  }

  @Test
  void a_return_at_a_full_kiosk_that_is_late_already_stops_the_clock_where_it_is() {
    net.rentFilm();
    refused(PORT, 7, march(3, 9, 0), "full");
    net.tell(HALL, net.back(1, FILM, march(4, 12, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
  }

  @Test
  void a_disc_that_no_kiosk_could_help_stops_no_clock() {
    net.rentFilm();
    refused(PORT, 7, march(2, 20, 0), "other-group");
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.ground.events()).doesNotContain("clock-stopped");
  }

  @Test
  void a_refusal_that_is_heard_of_after_the_return_is_for_a_person_to_give_money_back() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    refused(PORT, 7, march(2, 20, 0), "full");
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.ground.tasks()).containsExactly("RETURN_TO_CHECK");
  }

  @Test
  void one_try_to_return_stops_one_clock_once() {
    net.rentFilm();
    refused(PORT, 7, march(2, 20, 0), "return-unclear");
    refused(PORT, 7, march(2, 22, 0), "interrupted");
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.ground.parked()).isEmpty();
  }

  @Test
  void a_disc_in_its_grace_is_not_sold_under_its_customers_hands() {
    net.rentFilm();
    refused(PORT, 7, march(16, 20, 0), "full");
    var sweep = new SaleSweep(net.ground.store(), net.ids, () -> {});
    net.clock.set(march(17, 9, 0));
    assertThat(sweep.run(net.clock.instant())).isZero();
    net.clock.set(march(17, 21, 1));
    assertThat(sweep.run(net.clock.instant())).isEqualTo(1);
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
  }

  @Test
  void a_sale_of_a_disc_that_a_kiosk_had_refused_before_is_undone_by_its_return() {
    net.rentFilm();
    net.clock.set(march(17, 9, 0));
    var sweep = new SaleSweep(net.ground.store(), net.ids, () -> {});
    assertThat(sweep.run(net.clock.instant())).isEqualTo(1);
    refused(PORT, 7, march(16, 20, 0), "full");
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(15);
  }
}
