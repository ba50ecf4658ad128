package rondo.server.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.OperatorId;
import rondo.base.place.Slot;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.database.TestDatabase;
import rondo.server.rental.RentalState;
import rondo.server.rental.SaleSweep;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;

/** A person settles what a kiosk could not. */
class TaskDeskTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final OperatorId ANN = new OperatorId(new UUID(9, 9));

  @TempDir Path folder;
  private Network net;
  private TaskDesk desk;

  @BeforeEach
  void open() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
    desk = new TaskDesk(net.ground.store(), net.clock, net.ids, () -> {});
    net.rentFilm();
  }

  @AfterEach
  void every_book_is_right_at_the_end() {
    try (var closing = net) {
      closing.payAll();
      assertThat(closing.violations()).isEmpty();
    }
  }

  private void unclear() {
    net.tell(
        PORT,
        new Fact.ReturnRefused(
            march(2, 20, 0),
            Network.returned(7),
            Optional.of(Network.GROUP),
            Optional.of(FILM),
            "return-unclear"));
    net.clock.set(march(5, 10, 0));
  }

  private UUID task() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select task_id from operator_task where closed_at is null")
                .mapTo(UUID.class)
                .one());
  }

  private static String code(SettleOutcome outcome) {
    return outcome instanceof SettleOutcome.Refused(var refusal) ? refusal.code() : "done";
  }

  @Test
  void a_return_that_is_found_days_later_is_credited_at_the_noted_time() {
    unclear();
    assertThat(code(desk.credit(ANN, task(), "on the arm"))).isEqualTo("done");
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(PORT);
    assertThat(net.ground.place(FILM)).startsWith("MACHINE");
    assertThat(net.ground.tasks()).as("its slot is sought").containsExactly("DISC_MISSING");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
  }

  @Test
  void a_credit_counts_from_the_kiosk_that_stopped_the_clock_before() {
    net.tell(
        HALL,
        new Fact.ReturnRefused(
            march(2, 20, 0),
            Network.returned(6),
            Optional.of(Network.GROUP),
            Optional.of(FILM),
            "full"));
    net.tell(
        PORT,
        new Fact.ReturnRefused(
            march(3, 18, 0),
            Network.returned(7),
            Optional.of(Network.GROUP),
            Optional.of(FILM),
            "return-unclear"));
    net.clock.set(march(5, 10, 0));
    assertThat(code(desk.credit(ANN, task(), "on the arm"))).isEqualTo("done");

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(PORT);
  }

  @Test
  void a_sale_of_a_disc_that_is_found_on_the_arm_is_undone_and_the_excess_given_back() {
    net.clock.set(march(17, 10, 0));
    assertThat(new SaleSweep(net.ground.store(), net.ids, () -> {}).run(net.clock.instant()))
        .isEqualTo(1);
    net.payAll();
    unclear();
    net.clock.set(march(20, 10, 0));
    assertThat(code(desk.credit(ANN, task(), "on the arm"))).isEqualTo("done");
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void a_sale_by_a_late_return_is_undone_by_a_person_where_a_stop_is_told_after_the_hand_back() {
    net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
    net.payAll();
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
    assertThat(code(desk.settle(ANN, task(), "the customer is on the way"))).isEqualTo("done");
    net.tell(
        PORT,
        new Fact.ReturnRefused(
            march(16, 20, 0),
            Network.returned(7),
            Optional.of(Network.GROUP),
            Optional.of(FILM),
            "full"));
    assertThat(code(desk.credit(ANN, task(), "the customer leaves it with us"))).isEqualTo("done");
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.ground.store().credit(Network.returned(7))).isEmpty();
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void words_do_not_end_the_search_for_a_disc_that_no_kiosk_has_read() {
    unclear();
    desk.credit(ANN, task(), "on the arm");
    assertThat(code(desk.settle(ANN, task(), "it will be somewhere"))).isEqualTo("disc-to-be-read");
    assertThat(desk.isSought(task())).isTrue();
    assertThat(net.ground.place(FILM)).startsWith("MACHINE");

    net.tell(PORT, net.seen(FILM, net.clock.instant(), "found"));
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_disc_that_is_in_no_kiosk_is_given_up_until_one_reads_it_after_all() {
    unclear();
    desk.credit(ANN, task(), "on the arm");
    UUID task = task();
    Instant read = net.clock.instant();
    net.clock.set(march(6, 10, 0));
    assertThat(code(desk.giveUp(ANN, task, " "))).isEqualTo("reason-missing");
    assertThat(code(desk.giveUp(ANN, task, "looked everywhere"))).isEqualTo("done");
    assertThat(net.ground.place(FILM)).startsWith("OPERATOR");
    assertThat(net.ground.events()).containsOnlyOnce("disc-given-up");
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(code(desk.giveUp(ANN, task, "again"))).isEqualTo("task-unknown");

    net.tell(HALL, net.seen(FILM, read, "found"));
    assertThat(net.ground.place(FILM)).as("told late").startsWith("SLOT");
  }

  @Test
  void no_disc_is_given_up_that_is_not_sought_or_that_a_rental_waits_for() {
    unclear();
    assertThat(code(desk.giveUp(ANN, task(), "gone"))).isEqualTo("nothing-to-give-up");
    assertThat(code(desk.settle(ANN, task(), "the arm is empty"))).isEqualTo("done");

    net.swipe(2, TestCard.APPROVED, COPY);
    net.tell(
        HALL,
        new Fact.SlotChanged(
            net.clock.instant(), new Slot(1, 2), new SlotContent.Free(), "missing"));
    assertThat(code(desk.giveUp(ANN, task(), "gone"))).isEqualTo("nothing-to-give-up");
    assertThat(net.ground.place(COPY)).startsWith("UNRESOLVED");
  }

  @Test
  void nothing_is_credited_twice_or_after_the_disc_came_back_by_itself() {
    unclear();
    UUID task = task();
    net.tell(HALL, net.back(1, FILM, march(5, 9, 0)));
    assertThat(code(desk.credit(ANN, task, "on the arm"))).isEqualTo("nothing-to-credit");
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(HALL);
    assertThat(code(desk.settle(ANN, task, "it came back by itself"))).isEqualTo("done");
    assertThat(code(desk.settle(ANN, task, "again"))).isEqualTo("task-unknown");
    assertThat(code(desk.credit(ANN, task, "again"))).isEqualTo("task-unknown");
  }

  @Test
  void a_task_needs_a_reason_and_settling_it_moves_no_money() {
    unclear();
    assertThat(code(desk.settle(ANN, task(), "  "))).isEqualTo("reason-missing");
    assertThat(code(desk.credit(ANN, task(), "x".repeat(501)))).isEqualTo("reason-missing");
    assertThat(code(desk.settle(ANN, task(), "the arm is empty"))).isEqualTo("done");

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.events()).contains("task-settled");
    assertThat(net.ground.tasks()).isEmpty();
  }
}
