package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
  private static final DatabaseSettings SETTINGS =
      DatabaseSettings.standard("test database").withPoolSize(2);

  @RegisterExtension
  static final TestDatabase DATABASE =
      TestDatabase.with(SETTINGS.withMigrations("classpath:rondo/nothing/here"));

  @Test
  void no_migrations_are_no_fault() {
    assertThat(text("select count(*) from information_schema.tables where table_name = 'shelf'"))
        .isEqualTo("0");
  }

  @Test
  void migrations_run_once_however_often_the_server_starts() {
    DatabaseSource source =
        TestPostgres.shared().fresh(SETTINGS.withMigrations("classpath:rondo/nothing"));
    DatabaseSettings shelf = SETTINGS.withMigrations("classpath:rondo/server/database/migration");
    Database.open(source, shelf).close();
    try (Database again = Database.open(source, shelf)) {
      String applied =
          again
              .jdbi()
              .withHandle(handle ->
                  handle
                      .createQuery("select count(*) from flyway_schema_history")
                      .mapTo(String.class)
                      .one());
      assertThat(applied).isEqualTo("1");
    }
  }

  @Test
  void a_failing_migration_is_told_in_three_sentences() {
    DatabaseSettings broken = SETTINGS.withMigrations("classpath:rondo/server/database/broken");
    assertThatThrownBy(() -> Database.open(DATABASE.source(), broken))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("could not be brought to this release")
        .hasMessageContaining("whole or not at all");
    assertThat(text("select count(*) from information_schema.tables where table_name = 'half'"))
        .isEqualTo("0");
  }

  @Test
  void each_statement_commits_by_itself() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("create table committed (n int)"));
    assertThat(text("select count(*) from committed")).isEqualTo("0");
    assertThat(
            DATABASE
                .jdbi()
                .<Boolean, RuntimeException>withHandle(handle -> !handle.isInTransaction()))
        .isTrue();
  }

  @Test
  void the_server_lists_us_by_name() {
    assertThat(text("show application_name")).isEqualTo("test database");
  }

  @Test
  void a_statement_that_takes_too_long_is_ended() {
    try (Database hasty =
        Database.open(
            DATABASE.source(),
            SETTINGS.withStatementTimeout(Duration.ofMillis(50)).withMigrations())) {
      assertThat(
              catchThrowable(
                  () -> hasty.jdbi().useHandle(handle -> handle.execute("select pg_sleep(60)"))))
          .isInstanceOf(UnableToExecuteStatementException.class)
          .hasMessageContaining("statement timeout");
    }
  }

  @Test
  void a_server_older_than_15_is_refused() {
    assertThatThrownBy(() -> ServerCheck.requireVersion(DATABASE.source(), 140_012))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("is PostgreSQL 14; at least 15 is needed.");
    ServerCheck.requireVersion(DATABASE.source(), 150_000);
  }

  @Test
  void a_database_that_cannot_hold_every_character_is_refused() {
    DatabaseSource latin = TestPostgres.shared().sourceOf("latin");
    TestPostgres.shared()
        .administer(
            "create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'");
    assertThatThrownBy(() -> Database.open(latin, SETTINGS))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("LATIN1");
  }

  @Test
  void a_server_that_is_not_there_is_told_with_its_address() {
    DatabaseSource nobody = new DatabaseSource("jdbc:postgresql://127.0.0.1:1/x", "u", "secret");
    assertThatThrownBy(() -> Database.open(nobody, SETTINGS))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("127.0.0.1:1/x")
        .hasMessageNotContaining("secret");
  }

  private static String text(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
