package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.media.label.DiscCode;
import rondo.server.inventory.DiscNumbers;

/** A network that was there before titles had kinds and editions. */
class CatalogueMigrationTest {
  private static final String SCHEMA = "older";
  private static final String ALBUM = "00000000-0000-7000-8000-000000000001";
  private static final String FILM = "00000000-0000-7000-8000-000000000002";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void titles_get_the_kind_and_the_editions_that_their_discs_tell() {
    migrateTo("4.8");
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          handle.execute("set search_path to older, public");
          handle.execute("insert into operator values (gen_random_uuid(), 'Op')");
          handle.execute("insert into tariff values ('standard', 1, '{}', now())");
          handle.execute(
              "insert into kiosk_group (group_id, operator_id, code, name, currency, tariff_id,"
                  + " tariff_version) select gen_random_uuid(), operator_id, 'G00000013', 'Town', 'USD',"
                  + " 'standard', 1 from operator");
          title(handle, ALBUM, "Blue");
          title(handle, FILM, "Metropolis");
          disc(handle, DiscCode.of(41), ALBUM, "album");
          disc(handle, DiscCode.of(42), FILM, "dvd");
          disc(handle, DiscCode.of(43), FILM, "dvd");
          disc(handle, DiscCode.of(44), FILM, "blu-ray");
          disc(handle, DiscCode.of(999_999_999_999L), FILM, "blu-ray");
          handle.execute("set search_path to default");
        });

    migrateTo("latest");

    Jdbi jdbi = DATABASE.jdbi();
    assertThat(words(jdbi, "select kind from older.title order by title_id"))
        .containsExactly("album", "film");
    assertThat(words(jdbi, "select format from older.edition order by title_id, format"))
        .containsExactly("album", "blu-ray", "dvd");
    assertThat(words(jdbi, "select disc_code from older.disc where edition_id is null")).isEmpty();
    assertThat(words(jdbi, "select nextval('older.disc_number')")).containsExactly("45");
  }

  @Test
  void new_codes_pass_over_those_that_labels_have() {
    DATABASE
        .jdbi()
        .useTransaction(handle -> {
          long first = DiscNumbers.draw(handle, 1).getFirst().number();
          handle.execute("insert into operator values (gen_random_uuid(), 'Op')");
          handle.execute("insert into tariff values ('standard', 1, '{}', now())");
          handle.execute(
              "insert into kiosk_group (group_id, operator_id, code, name, currency, tariff_id,"
                  + " tariff_version) select gen_random_uuid(), operator_id, 'G00000013', 'Town', 'USD',"
                  + " 'standard', 1 from operator");
          title(handle, FILM, "Metropolis");
          disc(handle, DiscCode.of(first + 2), FILM, "dvd");

          assertThat(DiscNumbers.draw(handle, 2))
              .containsExactly(DiscCode.of(first + 1), DiscCode.of(first + 3));
          handle.rollback();
        });
  }

  private static void migrateTo(String version) {
    Flyway.configure()
        .dataSource(DATABASE.source().unpooled("older"))
        .locations(DatabaseSettings.standard("older").migrations().toArray(String[]::new))
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .target(version)
        .load()
        .migrate();
  }

  private static void title(Handle handle, String id, String name) {
    handle.execute(
        "insert into title (title_id, name, year, genre, made_by, minutes, age, languages)"
            + " values (cast(? as uuid), ?, 1927, 'drama', 'Somebody', 90, 0, '{en}')",
        id,
        name);
  }

  private static void disc(Handle handle, DiscCode code, String title, String format) {
    handle.execute(
        "insert into disc (disc_code, group_id, title_id, format, added_at)"
            + " select ?, group_id, cast(? as uuid), ?, now() from kiosk_group",
        code.value(),
        title,
        format);
  }

  private static List<String> words(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
