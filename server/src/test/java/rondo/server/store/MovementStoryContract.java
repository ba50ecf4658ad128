package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.ABROAD;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.FILM_SLOT;
import static rondo.server.store.Network.FREE_SLOT;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.WEST;
import static rondo.server.store.Network.march;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.inventory.Movements;
import rondo.server.rental.RentalState;

/** Where discs are believed to be when several kiosks speak of them (feature T3; I10, I11). */
abstract class MovementStoryContract extends StoryContract {
  private Optional<KioskId> kioskOf(DiscCode disc) {
    return net.ground.store().disc(disc).orElseThrow().place().kioskId();
  }

  @Test
  void a_return_at_another_kiosk_records_the_way_of_the_disc() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));

    assertThat(kioskOf(FILM)).contains(PORT);
    assertThat(net.ground.events()).containsOnlyOnce(Movements.MOVED);
  }

  @Test
  void a_return_at_the_kiosk_that_gave_the_disc_out_is_no_way() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ground.events()).doesNotContain(Movements.MOVED);
  }

  @Test
  void a_way_is_recorded_once_however_often_the_return_is_told() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ground.events()).containsOnlyOnce(Movements.MOVED);
  }

  @Test
  void nights_end_by_the_clock_of_the_kiosk_that_gave_the_disc_out() {
    net.rentFilm();
    net.tell(WEST, net.back(1, FILM, march(2, 21, 30)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_disc_that_came_back_elsewhere_is_rented_from_there() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.ask(PORT, net.authorise(2, "APPROVED", FILM));

    assertThat(net.rentalOf(2, 1).kioskId()).isEqualTo(PORT);
  }

  @Test
  void a_disc_that_is_out_and_seen_in_a_slot_is_not_moved_but_looked_at() {
    net.rentFilm();
    net.tell(PORT, net.seen(FILM, march(3, 9, 0), "loaded"));

    assertThat(net.ground.place(FILM)).isEqualTo("CUSTOMER");
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.tasks()).containsExactly("DISC_CONTESTED");
    assertThat(net.ground.note(PORT, FREE_SLOT)).contains("contested: " + FILM.value());
    assertThat(net.ground.parked()).isEmpty();
  }

  @Test
  void the_kiosk_that_gave_a_disc_out_cannot_take_it_from_its_customer_by_seeing_it() {
    net.rentFilm();
    net.tell(HALL, net.seen(FILM, march(1, 9, 0), "found"));

    assertThat(net.ground.place(FILM)).isEqualTo("CUSTOMER");
    assertThat(net.ground.tasks()).containsExactly("DISC_CONTESTED");
  }

  @Test
  void a_sold_disc_that_is_seen_in_a_slot_stays_its_customers() {
    net.rentFilm();
    net.clock.set(march(20, 12, 0));
    net.server.sales().run(net.clock.instant());
    net.payAll();
    net.tell(PORT, net.seen(FILM, march(21, 9, 0), "loaded"));

    assertThat(net.ground.place(FILM)).isEqualTo("SOLD");
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
    assertThat(net.ground.tasks()).containsExactly("DISC_CONTESTED");
  }

  @Test
  void a_return_after_such_a_sight_closes_the_rental_as_ever() {
    net.rentFilm();
    net.tell(HALL, net.seen(FILM, march(2, 9, 0), "found"));
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(kioskOf(FILM)).contains(PORT);
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.ground.note(HALL, FREE_SLOT)).isEmpty();
  }

  @Test
  void a_contest_stays_open_while_the_disc_is_only_seen_again() {
    net.rentFilm();
    net.tell(HALL, net.seen(FILM, march(2, 9, 0), "found"));
    net.tell(PORT, net.seen(FILM, march(2, 10, 0), "found"));

    assertThat(net.ground.tasks()).containsOnly("DISC_CONTESTED");
    assertThat(net.ground.note(HALL, FREE_SLOT)).isPresent();
  }

  @Test
  void a_missing_disc_that_is_read_in_a_slot_is_missed_no_more() {
    net.tell(HALL, net.seen(COPY, march(2, 9, 0), "loaded"));
    net.tell(HALL, net.seen(FILM, march(2, 10, 0), "loaded"));
    assertThat(net.ground.tasks()).containsExactly("DISC_MISSING");
    net.tell(PORT, net.seen(COPY, march(2, 11, 0), "found"));

    assertThat(net.ground.tasks()).isEmpty();
    assertThat(kioskOf(COPY)).contains(PORT);
  }

  @Test
  void a_missing_disc_that_is_returned_is_missed_no_more() {
    net.tell(HALL, net.seen(COPY, march(2, 9, 0), "loaded"));
    net.tell(HALL, net.seen(FILM, march(2, 10, 0), "loaded"));
    net.tell(PORT, net.back(1, COPY, march(2, 11, 0)));

    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void what_a_kiosk_that_was_away_tells_late_does_not_move_a_disc_back() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, net.seen(FILM, march(1, 11, 0), "put-back"));

    assertThat(kioskOf(FILM)).contains(PORT);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void what_is_told_late_does_not_take_a_disc_from_a_customer_of_another_kiosk() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.clock.set(march(4, 9, 0));
    net.ask(PORT, net.authorise(2, "APPROVED", FILM));
    net.tell(PORT, net.taken(2, 1, FILM));
    net.tell(PORT, net.finished(2, 1));
    net.tell(HALL, net.seen(FILM, march(1, 11, 0), "put-back"));

    assertThat(net.ground.place(FILM)).isEqualTo("CUSTOMER");
    assertThat(net.rentalOf(2, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_return_told_late_leaves_the_disc_where_it_stands_since() {
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, net.back(2, FILM, march(2, 9, 0)));

    assertThat(kioskOf(FILM)).contains(PORT);
    assertThat(net.ground.store().credit(Network.returned(2))).isPresent();
    assertThat(net.ground.events()).containsOnlyOnce(Movements.MOVED);
  }

  @Test
  void a_return_told_after_the_sale_that_it_undoes_moves_the_disc() {
    net.rentFilm();
    net.clock.set(march(20, 12, 0));
    net.server.sales().run(net.clock.instant());
    net.payAll();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(kioskOf(FILM)).contains(PORT);
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_disc_that_a_service_person_carries_to_another_kiosk_moves_with_its_way() {
    net.tell(HALL, net.seen(ABROAD, march(3, 9, 0), "loaded"));

    assertThat(kioskOf(ABROAD)).contains(HALL);
    assertThat(net.ground.events()).containsOnlyOnce(Movements.MOVED);
  }

  /** Found by the simulation, seeds 229 and 382: it stood there and was said to be with staff. */
  @Test
  void a_disc_from_a_bag_stands_in_its_kiosk_also_where_that_kiosk_has_forgotten_the_time() {
    staffTakeFilmOut(march(3, 9, 0));
    net.tellByItsClock(PORT, net.seen(FILM, Instant.EPOCH, "loaded"));

    assertThat(kioskOf(FILM)).contains(PORT);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
  }

  @Test
  void a_disc_that_staff_put_in_late_by_a_slow_calendar_is_not_moved_back_by_older_news() {
    staffTakeFilmOut(march(3, 9, 0));
    net.tellByItsClock(PORT, net.seen(FILM, Instant.EPOCH, "loaded"));
    net.tell(WEST, net.seen(FILM, march(1, 11, 0), "put-back"));

    assertThat(kioskOf(FILM)).contains(PORT);
  }

  @Test
  void a_kiosk_that_tells_late_what_staff_did_there_leaves_the_disc_with_them() {
    staffTakeFilmOut(march(3, 9, 0));
    net.tell(PORT, net.seen(FILM, march(1, 9, 0), "loaded"));
    net.tell(PORT, free(FREE_SLOT, march(1, 10, 0)));

    assertThat(net.ground.place(FILM)).isEqualTo("OPERATOR");
    assertThat(net.ground.tasks()).isEmpty();
  }

  private void staffTakeFilmOut(Instant at) {
    net.clock.set(at);
    net.tell(HALL, free(FILM_SLOT, at));
    assertThat(net.ground.place(FILM)).isEqualTo("OPERATOR");
  }

  private static Fact free(Slot slot, Instant at) {
    return new Fact.SlotChanged(at, slot, new SlotContent.Free(), "unloaded");
  }

  @Test
  void a_disc_that_was_turned_away_elsewhere_stays_rented_and_nothing_is_charged() {
    net.rentFilm();
    net.tell(
        PORT,
        new Fact.ReturnRefused(
            march(3, 9, 0),
            Network.returned(1),
            Optional.of(Network.GROUP),
            Optional.of(FILM),
            "other-group"));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.events()).contains("return-refused");
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
    assertThat(net.ask(PORT, new Ask.CheckReturn(Network.returned(2), Network.GROUP, FILM)))
        .isInstanceOf(Answer.ReturnWelcome.class);
  }
}
