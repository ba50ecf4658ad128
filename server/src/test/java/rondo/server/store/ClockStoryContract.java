package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.FILM_SLOT;
import static rondo.server.store.Network.FREE_SLOT;
import static rondo.server.store.Network.GROUP;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.event.FactReceived;
import rondo.server.rental.RentalState;
import rondo.server.task.TaskKind;

/** What a kiosk says whose clock cannot be right (INVARIANTS F13, I18). */
abstract class ClockStoryContract extends StoryContract {
  private static final Instant EPOCH = Instant.parse("1970-01-01T00:00:12Z");
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

  /** The film of cart 1, taken by this clock, a minute after its checkout was opened. */
  private Instant rentFilmAt(Instant taken) {
    net.swipe(1, TestCard.APPROVED, FILM);
    Instant opened = net.clock.instant();
    net.clock.advance(Duration.ofMinutes(1));
    net.tellByItsClock(HALL, net.taken(1, 1, FILM, taken));
    net.tell(HALL, net.finished(1, 1));
    return opened;
  }

  @Test
  void a_disc_taken_in_1970_is_rented_since_its_checkout_and_not_sold_by_the_next_sweep() {
    Instant opened = rentFilmAt(EPOCH);

    assertThat(net.server.sales().run(net.clock.instant().plusSeconds(1))).isZero();
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.rentalOf(1, 1).dispensedAt()).contains(opened);
    assertThat(net.ground.tasks()).containsExactly("KIOSK_CLOCK");
  }

  @Test
  void a_disc_taken_in_2099_is_rented_since_the_server_heard_of_it() {
    Instant opened = rentFilmAt(FAR);
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).dispensedAt()).contains(opened.plus(Duration.ofMinutes(1)));
    assertThat(net.rentalOf(1, 1).nights()).contains(2);
  }

  @Test
  void within_the_tolerance_the_word_of_the_kiosk_stands() {
    Instant early = net.clock.instant().minus(FactReceived.TOLERANCE);
    rentFilmAt(early);
    Instant late = net.clock.instant().plus(FactReceived.TOLERANCE);
    net.tellByItsClock(PORT, net.back(1, FILM, late));

    assertThat(net.rentalOf(1, 1).dispensedAt()).contains(early);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(late);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_second_beyond_the_tolerance_it_does_not() {
    Instant opened = rentFilmAt(net.clock.instant().minus(FactReceived.TOLERANCE).minusSeconds(1));

    assertThat(net.rentalOf(1, 1).dispensedAt()).contains(opened);
    assertThat(net.ground.tasks()).containsExactly("KIOSK_CLOCK");
  }

  @Test
  void a_return_of_2099_is_no_sale_and_charges_no_night_after_the_server_heard_of_it() {
    net.rentFilm();
    net.clock.set(march(3, 9, 0));
    net.tellByItsClock(PORT, net.back(1, FILM, FAR));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(march(3, 9, 0));
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    assertThat(net.ground.store().disc(FILM).orElseThrow().place().since())
        .isEqualTo(march(3, 9, 0));
  }

  @Test
  void a_return_of_1970_costs_one_night_and_is_not_before_its_disc_was_taken() {
    net.rentFilm();
    Instant taken = net.rentalOf(1, 1).dispensed();
    net.clock.set(march(3, 9, 0));
    net.tellByItsClock(PORT, net.back(1, FILM, EPOCH));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 1).closedAt()).contains(taken);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void a_disc_that_came_back_by_a_clock_behind_before_it_was_told_to_be_out_is_looked_for_there() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tellByItsClock(PORT, net.back(1, FILM, EPOCH));
    net.tell(HALL, net.taken(1, 1, FILM, net.clock.instant()));

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.ground.place(FILM)).isEqualTo("UNRESOLVED");
    assertThat(net.ground.tasks()).containsExactly("DISC_MISSING");
  }

  @Test
  void a_disc_that_was_lost_to_a_clock_is_found_by_an_audit_that_reads_it_as_its_kiosk_believes() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tellByItsClock(PORT, net.back(1, FILM, EPOCH));
    net.tell(HALL, net.taken(1, 1, FILM, net.clock.instant()));
    net.clock.set(march(3, 9, 0));
    net.tell(PORT, asBelieved(FREE_SLOT));

    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.store().disc(FILM).orElseThrow().place().kioskId()).contains(PORT);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void an_audit_that_reads_what_everybody_knows_moves_nothing() {
    net.clock.set(march(3, 9, 0));
    net.tell(PORT, asBelieved(FREE_SLOT));

    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FILM_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
  }

  private Fact asBelieved(Slot slot) {
    return new Fact.SlotRead(
        net.clock.instant(),
        1,
        slot,
        new SlotContent.Holds(FILM),
        "present",
        Optional.of(GROUP),
        Optional.of(FILM),
        1,
        "as-believed");
  }

  @Test
  void a_person_is_told_once_of_each_kiosk_however_much_it_says() {
    net.rentFilm();
    net.tellByItsClock(HALL, net.back(1, FILM, EPOCH));
    net.tellByItsClock(HALL, net.seen(FILM, FAR, "found"));
    net.tellByItsClock(PORT, new Fact.KioskStarted(FAR, "1.0.0", 1, List.of()));

    assertThat(net.ground.store().openTasks(HALL, TaskKind.KIOSK_CLOCK)).hasSize(1);
    assertThat(net.ground.store().openTasks(PORT, TaskKind.KIOSK_CLOCK)).hasSize(1);
    assertThat(net.ground.tasks()).containsExactly("KIOSK_CLOCK", "KIOSK_CLOCK");
  }
}
