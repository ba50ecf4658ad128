package rondo.server.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.site.SiteGround;

/** Nothing that belongs to a customer is in any public answer. */
class PrivacyTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void no_answer_holds_anything_of_a_customer_or_the_code_of_a_disc() {
    try (var ground = SiteGround.open(DATABASE.jdbi(), new SettableClock("2026-11-25T20:12:00Z"))) {
      List<String> canaries = canaries();
      assertThat(canaries).hasSizeGreaterThan(35).contains("canary-ann@example.org");
      for (String path : paths(ground)) {
        String body = ground.get(path).body();
        assertThat(body).as(path).isNotEmpty();
        for (String canary : canaries) {
          assertThat(body).as(path).doesNotContain(canary);
        }
      }
    }
  }

  private static List<String> paths(SiteGround ground) {
    List<String> paths =
        new ArrayList<>(List.of("/api/v1/openapi.yaml", "/api/v1/titles", "/api/v1/kiosks"));
    ground.network.titles.forEach(title -> paths.add("/api/v1/titles/" + title));
    ground.network.titles.forEach(title -> paths.add("/api/v1/titles/" + title + "/discs"));
    for (var kiosk :
        List.of(
            ground.network.stationHall, ground.network.marketSquare, ground.network.farHarbour)) {
      paths.add("/api/v1/kiosks/" + kiosk);
      paths.add("/api/v1/kiosks/" + kiosk + "/inventory");
    }
    return paths;
  }

  /** All that the database holds of customers and rentals, and every code of a disc. */
  private static List<String> canaries() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select cast(customer_id as text) from customer
                    union all select token from customer
                    union all select mail from customer where mail is not null
                    union all select cast(rental_id as text) from rental
                    union all select cast(checkout_id as text) from checkout
                    union all select disc_code from disc
                    """)
                .mapTo(String.class)
                .list());
  }
}
