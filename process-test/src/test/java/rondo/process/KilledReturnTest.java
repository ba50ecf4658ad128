package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.kiosk.journal.JournalEntry.AttemptBegan;
import rondo.kiosk.journal.JournalEntry.ReturnAccepted;
import rondo.kiosk.journal.JournalEntry.ReturnBegan;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;

/** kill -9 of the kiosk while it takes a disc back (INVARIANTS F1, I17, I18). */
@ExtendWith(SharedHouse.class)
class KilledReturnTest {
  private final ProcessHouse house;
  private final Customer customer;

  KilledReturnTest(ProcessHouse house) {
    this.house = house;
    this.customer = house.customer();
  }

  @BeforeEach
  void all_runs() {
    house.startAll();
    customer.comesToTheList();
  }

  @Test
  void a_kiosk_killed_with_the_case_on_its_arm_credits_the_return_at_the_time_of_the_visit() {
    AttemptBegan rented = rents();
    ReturnBegan began = bringsBack(rented);
    Until.holds(
        "the case drawn in",
        () -> ofReturn(began, LogEntry.Event.CASE_DRAWN_IN).findFirst().isPresent());
    Instant killed = Instant.now();
    house.killKiosk();
    Instant credited = creditedOnce(rented, began);
    assertThat(credited).isBetween(began.at().truncatedTo(ChronoUnit.MICROS), killed);
  }

  @Test
  void a_kiosk_killed_after_it_accepted_credits_the_return_at_that_time() {
    AttemptBegan rented = rents();
    ReturnBegan began = bringsBack(rented);
    ReturnAccepted accepted =
        Until.present(
            () -> "the accepted return",
            () ->
                house
                    .journal()
                    .last(ReturnAccepted.class)
                    .filter(it -> it.returned().equals(began.returned())));
    house.killKiosk();
    assertThat(creditedOnce(rented, began)).isEqualTo(accepted.at().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void a_kiosk_killed_before_the_case_is_laid_in_leaves_the_rental_open() {
    AttemptBegan rented = rents();
    customer.holds(rented.disc().value());
    ReturnBegan began = began(rented);
    Until.holds("an order", () -> house.truth().hasBegun(began.returned().value()));
    house.killKiosk();
    house.startKiosk();
    settled(rented, "OPEN");
    assertThat(house.truth().placeOf(rented.disc().value())).contains(new Place.Outside());
  }

  private AttemptBegan rents() {
    Optional<AttemptBegan> before = house.journal().last(AttemptBegan.class);
    customer.rents("approved second");
    customer.sees("take");
    customer.takesTheDisc();
    AttemptBegan rented = house.journal().last(AttemptBegan.class).orElseThrow();
    assertThat(before).isNotEqualTo(Optional.of(rented));
    settled(rented, "OPEN");
    return rented;
  }

  private ReturnBegan bringsBack(AttemptBegan rented) {
    String disc = rented.disc().value();
    customer.holds(disc);
    ReturnBegan began = began(rented);
    Until.holds(
        "the disc in the mouth",
        () -> {
          customer.laysIn(disc);
          return !house.truth().placeOf(disc).equals(Optional.of(new Place.Outside()));
        });
    return began;
  }

  private ReturnBegan began(AttemptBegan rented) {
    return Until.present(
        () -> "a return; the screen shows " + customer.page(),
        () ->
            house
                .journal()
                .last(ReturnBegan.class)
                .filter(it -> it.disc().equals(rented.disc()) && it.at().isAfter(rented.at())));
  }

  private Instant creditedOnce(AttemptBegan rented, ReturnBegan began) {
    house.startKiosk();
    settled(rented, "RETURNED");
    assertThat(house.truth().placeOf(rented.disc().value())).get().isInstanceOf(Place.InSlot.class);
    List<ServerRecords.Credit> credits =
        house.records().credits().stream()
            .filter(credit -> credit.id().equals(began.returned().toString()))
            .toList();
    assertThat(credits).as("I17").hasSize(1);
    assertThat(ofReturn(began, LogEntry.Event.DISC_ACCEPTED)).as("I17").hasSizeLessThanOrEqualTo(1);
    return credits.getFirst().acceptedAt();
  }

  private Stream<LogEntry> ofReturn(ReturnBegan began, LogEntry.Event event) {
    return house.truth().log(event).stream()
        .filter(entry -> entry.attempt().equals(Optional.of(began.returned().value())));
  }

  private void settled(AttemptBegan rented, String state) {
    Until.present(
        () -> state + ": " + house.records().rental(rented.rental()) + "\n" + house.said(),
        () -> house.records().rental(rented.rental()).filter(it -> it.state().equals(state)));
    new Convergence(house).comes();
    customer.comesToTheList();
  }
}
