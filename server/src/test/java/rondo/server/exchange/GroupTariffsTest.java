package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.SmallNetwork;
import rondo.server.fleet.GroupTariffs;

/** Prices that begin while somebody changes prices. */
class GroupTariffsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Instant BEGIN = Instant.parse("2030-04-01T04:00:00Z");
  private static final String CURRENT =
      "select tariff_id || ' ' || tariff_version from kiosk_group where name = 'City Discs'";
  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  @TempDir static Path folder;

  @Test
  void a_tariff_that_is_changed_while_another_begins_is_not_overwritten() throws Exception {
    var ground = new ImportGround(DATABASE.jdbi(), folder);
    String header = "group,format,first night,valid from\n";
    ground.take(SheetKind.PRICES, header + "City Discs,dvd,2.10,\n");
    ground.take(SheetKind.PRICES, header + "City Discs,dvd,2.50,2030-04-01\n");
    var sweep = new GroupTariffs(DATABASE.jdbi(), ground.network.ids());
    String first = SmallNetwork.TARIFF.id() + " " + SmallNetwork.TARIFF.version();
    assertThat(ground.text(CURRENT)).isNotEqualTo(first);

    CompletableFuture<Boolean> moving;
    try (var somebody = DATABASE.jdbi().open()) {
      somebody.begin();
      somebody.execute(
          "update kiosk_group set tariff_id = ?, tariff_version = ? where name = 'City Discs'",
          SmallNetwork.TARIFF.id(),
          SmallNetwork.TARIFF.version());
      moving =
          CompletableFuture.supplyAsync(
              () -> sweep.move(BEGIN), run -> Thread.ofVirtual().start(run));
      for (int tries = 0; tries < 500 && ground.text(WAITING).equals("0"); tries++) {
        LockSupport.parkNanos(20_000_000);
      }
      somebody.commit();
    }
    moving.get(20, TimeUnit.SECONDS);

    assertThat(ground.text(CURRENT)).isEqualTo(first);
    assertThat(ground.text("select count(*) from event where type = 'prices-began'"))
        .isEqualTo("0");
    assertThat(sweep.move(BEGIN)).as("the next time").isTrue();
    assertThat(ground.text(CURRENT)).isNotEqualTo(first);
  }
}
