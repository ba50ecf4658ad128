package rondo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.time.SettableClock;
import rondo.server.console.ConsoleGround.Browser;
import rondo.server.database.TestDatabase;

class ConsoleSpeedTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Duration GENEROUS = Duration.ofSeconds(1);

  /** 10,000 returned rentals of one disc's twins, copied from the one that the ground has. */
  private static final String COPIES =
      """
      create temporary table copy as
        select gen_random_uuid() as checkout, gen_random_uuid() as rental,
               gen_random_uuid() as event, gen_random_uuid() as ledger,
               interval '5 minutes' * n as back
        from generate_series(1, 10000) n;
      insert into checkout (checkout_id, kiosk_id, state, version, customer_id, mail_wanted,
          tariff_id, tariff_version, zone, reserved_minor, currency, swiped_at, opened_at)
        select copy.checkout, c.kiosk_id, c.state, 1, c.customer_id, true, c.tariff_id,
               c.tariff_version, c.zone, c.reserved_minor, c.currency, c.swiped_at - back,
               c.opened_at - back
        from copy, checkout c where c.checkout_id = '%1$s';
      insert into rental (rental_id, checkout_id, kiosk_id, disc_code, title_id, format, state,
          version, opened_at, dispensed_at, due_at, sale_at, closed_at, returned_kiosk_id, nights)
        select copy.rental, copy.checkout, r.kiosk_id, r.disc_code, r.title_id, r.format, r.state,
               1, r.opened_at - back, r.dispensed_at - back, r.due_at, r.sale_at,
               r.closed_at - back, r.returned_kiosk_id, r.nights
        from copy, rental r where r.rental_id = '%2$s';
      insert into event (event_id, actor, kiosk_id, disc_code, rental_id, checkout_id, at,
          recorded_at, type, document)
        select copy.event, 'kiosk', r.kiosk_id, r.disc_code, copy.rental, copy.checkout,
               r.opened_at - back, r.opened_at - back, 'disc-taken', '{}'
        from copy, rental r where r.rental_id = '%2$s';
      insert into ledger_transaction (ledger_id, at, kind, checkout_id, rental_id, event_id)
        select copy.ledger, r.opened_at - back, 'first-night', copy.checkout, copy.rental,
               copy.event
        from copy, rental r where r.rental_id = '%2$s';
      insert into ledger_line (ledger_id, line, account, amount_minor, currency, rental_id)
        select ledger, 1, 'customer', 195, 'USD', rental from copy
        union all select ledger, 2, 'revenue:rental', -195, 'USD', rental from copy;
      analyze;
      """;

  @TempDir Path mails;

  @Test
  void with_ten_thousand_rentals_each_page_is_quick() {
    var clock = new SettableClock("2026-11-25T20:12:00Z");
    try (var ground = new ConsoleGround(DATABASE.jdbi(), clock, mails, 0)) {
      DATABASE
          .jdbi()
          .useHandle(handle ->
              handle
                  .createScript(
                      COPIES.formatted(ground.returned.checkout(), ground.returned.rental()))
                  .execute());
      Browser browser = ground.signedIn(ground.network.operator);
      for (String path :
          List.of(
              "/console",
              "/console/kiosks",
              "/console/kiosks/" + ground.network.stationHall,
              "/console/discs",
              "/console/discs/" + ground.network.discs.get(1),
              "/console/rentals",
              "/console/rentals?q=general&page=150",
              "/console/rentals/" + ground.returned.rental(),
              "/console/ledger",
              "/console/events?page=100",
              "/mailbox")) {
        browser.get(path);
        assertTimeout(
            GENEROUS,
            () -> assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200),
            path);
      }
    }
  }
}
