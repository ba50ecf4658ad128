package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry.CheckoutBegan;
import rondo.payment.side.PaymentKind;
import rondo.simulator.truth.Place;

/** kill -9 of the server in mid-checkout (INVARIANTS F1, I2, I3). */
@ExtendWith(SharedHouse.class)
class KilledServerTest {
  private final ProcessHouse house;
  private final Customer customer;

  KilledServerTest(ProcessHouse house) {
    this.house = house;
    this.customer = house.customer();
  }

  @BeforeEach
  void all_runs() {
    house.startAll();
    customer.comesToTheList();
  }

  @Test
  void a_server_killed_while_the_bank_is_asked_ends_as_the_truth_is() {
    int asked = house.bank().size();
    CheckoutBegan checkout = checkout("silent");
    Until.holds("the bank's line", () -> house.bank().size() > asked);
    house.killServer();
    house.startServer();
    takesWhatIsGiven();
    endsAsTheTruthIs(checkout);
  }

  @Test
  void a_server_killed_between_approval_and_the_taken_disc_books_it_afterwards() {
    CheckoutBegan checkout = checkout("approved");
    customer.sees("fetching");
    house.killServer();
    takesWhatIsGiven();
    house.startServer();
    assertThat(endsAsTheTruthIs(checkout)).isEqualTo("OPEN");
  }

  @Test
  void a_server_killed_before_the_capture_captures_afterwards_and_once() {
    CheckoutBegan checkout = checkout("approved second");
    customer.sees("take");
    long captured = captures();
    customer.takesTheDisc();
    house.killServer();
    house.startServer();
    assertThat(endsAsTheTruthIs(checkout)).isEqualTo("OPEN");
    assertThat(captures()).isEqualTo(captured + 1);
  }

  @Test
  void server_and_kiosk_killed_at_once_end_as_the_truth_is() {
    CheckoutBegan checkout = checkout("approved");
    customer.sees("take");
    house.killServer();
    house.killKiosk();
    house.startAll();
    assertThat(endsAsTheTruthIs(checkout)).isEqualTo("NOT_DISPENSED");
  }

  private CheckoutBegan checkout(String card) {
    Optional<CheckoutBegan> before = house.journal().last(CheckoutBegan.class);
    customer.rents(card);
    return Until.present(
        () -> "a checkout",
        () ->
            house
                .journal()
                .last(CheckoutBegan.class)
                .filter(it -> !before.equals(Optional.of(it))));
  }

  private long captures() {
    return house.bank().stream()
        .filter(entry -> entry.approved() && entry.kind() == PaymentKind.CAPTURE)
        .count();
  }

  /** The customer waits before the machine until a disc comes or the visit has ended. */
  private void takesWhatIsGiven() {
    String page =
        Until.present(
            () -> "an end; the screen shows " + customer.page(),
            () ->
                Optional.of(customer.page())
                    .filter(Set.of("take", "failure", "attract")::contains));
    if (page.equals("take")) {
      customer.takesTheDisc();
    }
  }

  private String endsAsTheTruthIs(CheckoutBegan checkout) {
    RentalId rental = checkout.wanted().getFirst().rental();
    String disc = checkout.wanted().getFirst().disc().value();
    Until.holds(
        "an end of " + rental,
        () ->
            house
                .records()
                .rental(rental)
                .filter(it -> Set.of("OPEN", "NOT_DISPENSED").contains(it.state()))
                .isPresent());
    new Convergence(house).comes();
    customer.comesToTheList();
    boolean out = house.truth().placeOf(disc).equals(Optional.of(new Place.Outside()));
    String state = house.records().rental(rental).orElseThrow().state();
    assertThat(state).isEqualTo(out ? "OPEN" : "NOT_DISPENSED");
    return state;
  }
}
