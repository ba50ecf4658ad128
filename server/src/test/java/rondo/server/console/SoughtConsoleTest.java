package rondo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;

/** A disc that no kiosk has read, as a person sees it in a browser. */
class SoughtConsoleTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final SettableClock CLOCK = new SettableClock("2026-11-25T21:00:00Z");
  private static final UUID TASK = new UUID(4, 4);

  @TempDir Path mails;

  @Test
  void its_page_offers_no_words_and_gives_up_only_what_is_in_no_kiosk() {
    try (var ground = new ConsoleGround(DATABASE.jdbi(), CLOCK, mails, 0)) {
      String disc = ground.network.discs.get(15).value();
      sought(disc, ground.network.stationHall);
      var operator = ground.signedIn(ground.network.operator);
      String page = "/console/tasks/" + TASK;
      assertThat(operator.get(page).body())
          .contains("A kiosk has to read it", "It is in no kiosk")
          .doesNotContain("Settle with this reason");
      assertThat(operator.post(page + "/settle", "reason=somewhere").body())
          .contains("No kiosk has said where this disc stands", "Order an audit");
      String lost = "reason=looked+everywhere";
      var stranger = ground.signedIn(ground.network.stranger);
      assertThat(stranger.post(page + "/give-up", lost).statusCode()).isEqualTo(404);

      assertThat(operator.post(page + "/give-up", lost).statusCode()).isEqualTo(303);
      assertThat(
              ground
                  .network
                  .rows()
                  .text("select kind from disc_place where disc_code = '%s'".formatted(disc)))
          .isEqualTo("OPERATOR");
      assertThat(operator.get("/console/events").body()).contains("Disc given up by a person");
    }
  }

  private static void sought(String disc, UUID kiosk) {
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              "update disc_place set kind = 'UNRESOLVED', deck = null, position = null"
                  + " where disc_code = ?",
              disc);
          handle.execute(
              "insert into operator_task (task_id, kind, kiosk_id, disc_code, detail, opened_at)"
                  + " values (?, 'disc-missing', ?, ?, 'look', now())",
              TASK,
              kiosk,
              disc);
        });
  }
}
