package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.payment.simulator.TestCard;
import rondo.server.database.TestDatabase;
import rondo.server.rental.RentalState;

/** One row that makes no sense must not hold up what makes sense. */
class BrokenRowsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;
  Network net;

  @BeforeEach
  void rent_two_and_break_one() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
    net.rentFilm();
    net.swipe(2, TestCard.APPROVED_SECOND, COPY);
    net.tell(HALL, net.taken(2, 1, COPY));
    net.tell(HALL, net.finished(2, 1));
    net.payAll();
    run("update rental set format = 'album' where disc_code = '%s'".formatted(FILM));
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void a_fact_that_breaks_our_rules_is_parked_and_the_next_is_applied() {
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, net.back(2, COPY, march(3, 9, 0)));

    assertThat(net.ground.parked()).containsExactly("a fault in the server: PriceMissingException");
    assertThat(net.ground.tasks()).containsExactly("FACT_PARKED");
    assertThat(net.rentalOf(2, 1).state()).isEqualTo(RentalState.RETURNED);
  }

  @Test
  void a_rental_that_cannot_be_sold_does_not_hold_up_the_others() {
    run(
        "update rental set sale_at = sale_at - interval '1 day' where disc_code = '%s'"
            .formatted(FILM));

    assertThat(net.server.sales().run(march(17, 0, 0))).isOne();
    assertThat(net.rentalOf(2, 1).state()).isEqualTo(RentalState.SOLD);
  }

  @Test
  void a_payment_whose_records_cannot_be_read_does_not_hold_up_the_others() {
    net.tell(HALL, net.back(2, COPY, march(3, 9, 0)));
    run(
        "update payment_op set state = 'PENDING', due_at = created_at where kind = 'CAPTURE'"
            + " and checkout_id = '%s'".formatted(Network.checkout(1)));
    run("update rental set format = 'vinyl' where disc_code = '%s'".formatted(FILM));

    assertThat(net.server.payments().runDue()).isOne();
    assertThat(net.payments(2)).contains("CHARGE SUCCESS 195");
  }

  private static void run(String sql) {
    DATABASE.jdbi().useHandle(handle -> handle.execute(sql));
  }
}
