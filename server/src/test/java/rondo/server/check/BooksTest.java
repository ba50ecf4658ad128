package rondo.server.check;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.server.database.TestDatabase;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;

/** A checker that cannot fail is none: one row is corrupted for each, and must be named. */
class BooksTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;
  Network net;

  @BeforeEach
  void rent_and_return_late() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    assertThat(net.violations()).isEmpty();
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void i1_names_a_rental_that_was_charged_too_much() {
    corrupt(
        "update ledger_line set amount_minor = amount_minor - 1"
            + " where account = 'customer' and amount_minor < 0");

    assertThat(found("I1")).anyMatch(what -> what.contains(Network.rental(1, 1).toString()));
  }

  @Test
  void i2_names_a_payment_that_only_one_side_knows() {
    var capture = net.bank.entries().get(1).key();
    corrupt("update payment_op set amount_minor = 194 where payment_id = '%s'".formatted(capture));

    assertThat(net.violations())
        .filteredOn(what -> what.contains("I2"))
        .hasSize(2)
        .allMatch(what -> what.contains(capture.toString()));
  }

  @Test
  void i3_names_a_payment_that_nobody_asks_about() {
    corrupt("alter table payment_op drop constraint payment_op_unsettled_is_due");
    corrupt("update payment_op set state = 'UNKNOWN' where kind = 'CHARGE'");
    var broken = found("I3");
    corrupt("delete from ledger_line");
    corrupt("update payment_op set state = 'SUCCESS' where kind = 'CHARGE'");
    corrupt(
        "alter table payment_op add constraint payment_op_unsettled_is_due"
            + " check ((state in ('PENDING', 'UNKNOWN')) = (due_at is not null))");

    assertThat(broken).hasSize(1);
  }

  @Test
  void i5_names_a_transaction_that_does_not_sum_to_zero() {
    corrupt("update ledger_line set amount_minor = -179 where amount_minor = -180");

    assertThat(found("I5")).hasSize(2);
  }

  @Test
  void i5_names_a_transaction_without_lines() {
    corrupt("delete from ledger_line where account is not null");

    assertThat(found("I5")).hasSize(4);
  }

  @Test
  void i10_names_a_disc_without_a_place() {
    corrupt("delete from disc_place where disc_code = '%s'".formatted(FILM));

    assertThat(found("I10")).containsExactly("disc " + FILM + " has 0 places");
  }

  @Test
  void i13_names_a_disc_with_two_rentals_and_a_slot_with_two_discs() {
    corrupt("drop index disc_place_one_per_slot");
    corrupt("update disc_place set deck = 1, position = 1 where kind = 'SLOT'");
    corrupt("drop index rental_one_live_per_disc");
    corrupt("update rental set state = 'OPEN'");
    corrupt(
        "insert into rental select '%s', checkout_id, kiosk_id, disc_code, title_id, format, state,"
                .formatted(Network.id(4711))
            + " version, opened_at, dispensed_at, due_at, sale_at from rental");
    var broken = found("I13");
    corrupt("truncate rental, disc_place cascade");
    corrupt(
        "create unique index rental_one_live_per_disc on rental (disc_code)"
            + " where state in ('AUTHORISING', 'OPEN', 'UNRESOLVED')");
    corrupt(
        "create unique index disc_place_one_per_slot on disc_place (kiosk_id, deck, position)"
            + " where kind = 'SLOT'");

    assertThat(broken)
        .anyMatch(what -> what.contains(FILM.toString()))
        .anyMatch(what -> what.startsWith("slot 1-1"));
  }

  @Test
  void i17_names_a_return_without_credit_and_a_credit_at_another_time() {
    corrupt("delete from return_credit");
    assertThat(found("I17")).hasSize(2);
  }

  @Test
  void i17_names_a_return_that_was_credited_later_than_it_was_accepted() {
    corrupt("update return_credit set accepted_at = accepted_at + interval '1 hour'");
    assertThat(found("I17")).hasSize(1);
  }

  @Test
  void i27_names_a_booking_without_a_cause() {
    corrupt("update event set cause_id = null where type = 'checkout-finished'");
    assertThat(found("I27")).hasSize(1);
  }

  private static void corrupt(String sql) {
    DATABASE.jdbi().useHandle(handle -> handle.execute(sql));
  }

  private static List<String> found(String invariant) {
    return new Books(DATABASE.jdbi())
        .check().stream()
            .filter(violation -> violation.invariant().equals(invariant))
            .map(Violation::what)
            .toList();
  }
}
