package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.kiosk.journal.JournalEntry.AttemptBegan;
import rondo.kiosk.journal.JournalEntry.AttemptEnded;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;

/** kill -9 of the kiosk while it gives out a disc (INVARIANTS F1, F3). */
@ExtendWith(SharedHouse.class)
class KilledVendTest {
  private final ProcessHouse house;
  private final Customer customer;

  KilledVendTest(ProcessHouse house) {
    this.house = house;
    this.customer = house.customer();
  }

  @BeforeEach
  void all_runs() {
    house.startAll();
    customer.comesToTheList();
  }

  @Test
  void a_kiosk_killed_after_the_intent_gives_nothing_and_charges_nothing() {
    AttemptBegan attempt = attempt();
    Until.holds("an order", () -> house.truth().hasBegun(attempt.attempt().value()));
    house.killKiosk();
    nothingWasGiven(attempt);
  }

  @Test
  void a_kiosk_killed_while_the_arm_carries_the_disc_puts_it_back() {
    AttemptBegan attempt = attempt();
    Until.holds("the disc on the arm", () -> place(attempt).equals(Optional.of(new Place.OnArm())));
    house.killKiosk();
    nothingWasGiven(attempt);
  }

  @Test
  void a_kiosk_killed_while_the_disc_is_held_out_draws_it_in_and_voids() {
    AttemptBegan attempt = attempt();
    customer.sees("take");
    house.killKiosk();
    nothingWasGiven(attempt);
  }

  @Test
  void a_disc_taken_while_the_kiosk_is_dead_is_rented_and_paid_once() {
    AttemptBegan attempt = attempt();
    customer.sees("take");
    house.killKiosk();
    customer.takesTheDisc();
    theDiscIsOut(attempt);
  }

  @Test
  void a_kiosk_killed_right_after_the_disc_left_knows_it_again() {
    AttemptBegan attempt = attempt();
    customer.sees("take");
    customer.takesTheDisc();
    house.killKiosk();
    theDiscIsOut(attempt);
  }

  @Test
  void a_kiosk_killed_while_it_shuts_the_door_behind_the_disc_knows_it_again() {
    AttemptBegan attempt = attempt();
    customer.sees("take");
    customer.takesTheDisc();
    Until.holds(
        "the taken disc in the journal",
        () ->
            house
                .journal()
                .all(AttemptEnded.class)
                .anyMatch(ended -> ended.attempt().equals(attempt.attempt())));
    house.killKiosk();
    theDiscIsOut(attempt);
  }

  @Test
  void the_machine_killed_in_mid_motion_ends_it_and_the_kiosk_settles_the_vend() {
    AttemptBegan attempt = attempt();
    Until.holds("the disc on the arm", () -> place(attempt).equals(Optional.of(new Place.OnArm())));
    house.killMachine();
    house.startMachine();
    nothingWasGiven(attempt);
    assertThat(orders(LogEntry.Event.ORDER_ENDED))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(orders(LogEntry.Event.ORDER_BEGUN));
  }

  private List<String> orders(LogEntry.Event event) {
    return house.truth().log(event).stream()
        .map(entry -> entry.token() + " " + entry.order())
        .toList();
  }

  private AttemptBegan attempt() {
    Optional<AttemptBegan> before = house.journal().last(AttemptBegan.class);
    customer.rents("approved");
    return Until.present(
        () -> "an attempt",
        () ->
            house.journal().last(AttemptBegan.class).filter(it -> !before.equals(Optional.of(it))));
  }

  private Optional<Place> place(AttemptBegan attempt) {
    return house.truth().placeOf(attempt.disc().value());
  }

  private void nothingWasGiven(AttemptBegan attempt) {
    settled(attempt, "NOT_DISPENSED");
    assertThat(place(attempt)).contains(new Place.InSlot(attempt.slot()));
  }

  private void theDiscIsOut(AttemptBegan attempt) {
    settled(attempt, "OPEN");
    assertThat(place(attempt)).contains(new Place.Outside());
  }

  private void settled(AttemptBegan attempt, String state) {
    house.startAll();
    Until.present(
        () -> state + ": " + house.records().rental(attempt.rental()) + "\n" + house.said(),
        () -> house.records().rental(attempt.rental()).filter(it -> it.state().equals(state)));
    new Convergence(house).comes();
    customer.comesToTheList();
  }
}
