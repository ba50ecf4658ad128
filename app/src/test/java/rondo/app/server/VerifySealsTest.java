package rondo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rondo.app.Main;
import rondo.app.setting.SystemTime;
import rondo.base.secret.SecretFolder;
import rondo.server.database.Database;
import rondo.server.database.DatabaseSettings;
import rondo.server.database.EmbeddedPostgres;
import rondo.server.database.EmbeddedPostgresSettings;
import rondo.server.seal.SealAnchor;
import rondo.server.seal.SealKey;
import rondo.server.seal.Sealing;

/** The command beside a running embedded database, without one, and after an edit by SQL. */
class VerifySealsTest {
  private static final String EVENT = "01980000-0000-7000-8000-00000000000";

  @TempDir Path data;

  @Test
  void the_command_names_an_edited_row_beside_a_running_database_and_without_one()
      throws Exception {
    try (var postgres = EmbeddedPostgres.start(settings());
        var database = Database.open(postgres.database("rondo"), standard())) {
      write(database, 1);
      seal(database);
      write(database, 2);
      assertThat(verify()).isZero();
      assertThat(said)
          .contains(
              "1 rows of ledger and events are sealed by 1 seals",
              "1 rows are not sealed yet",
              "seals hold");

      seal(database);
      database
          .jdbi()
          .useHandle(handle -> handle.execute("update event set actor = 'x' where type = 'n1'"));
      assertThat(verify()).isEqualTo(1);
      assertThat(said)
          .contains("edited: event " + EVENT + "1 was changed after seal 1", "seals broken: 1 ")
          .contains("What it means", "What to do");
    }
    assertThat(verify()).isEqualTo(1);
    assertThat(said).contains("starting the database", "edited: event " + EVENT + "1");
    assertThat(verify()).as("it left the stopped database as it was").isEqualTo(1);
  }

  @Test
  void a_folder_without_a_server_is_said_and_not_made() {
    assertThat(verify()).isEqualTo(1);
    assertThat(said).contains("There is no server's data folder at", "--data");
    assertThat(Files.exists(data.resolve("secrets"))).isFalse();
  }

  private String said = "";

  private int verify() {
    CommandLine line = Main.commandLine();
    StringWriter out = new StringWriter();
    line.setOut(new PrintWriter(out));
    int code = line.execute("config", "verify-seals", "--data", data.toString());
    said = out.toString();
    return code;
  }

  private EmbeddedPostgresSettings settings() {
    return EmbeddedPostgresSettings.in(data.resolve("postgres"), new SecureRandom());
  }

  private static DatabaseSettings standard() {
    return DatabaseSettings.standard("test")
        .withPoolSize(2)
        .withStatementTimeout(Duration.ofSeconds(30));
  }

  private void seal(Database database) {
    var random = new SecureRandom();
    var key = SealKey.in(SecretFolder.open(data.resolve("secrets"), random), random);
    new Sealing(database.jdbi(), key, SealAnchor.in(data), SystemTime.calendar()).run();
  }

  private static void write(Database database, int number) {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "with told as (insert into event (event_id, actor, at, recorded_at, type, document)"
                    + " values (cast(? as uuid), 'server', '2026-11-25', '2026-11-25', ?, '{}')"
                    + " returning event_id)"
                    + " insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told",
                EVENT + number,
                "n" + number));
  }
}
