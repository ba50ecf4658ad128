package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rondo.server.database.EmbeddedPostgresTest.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds while an embedded server runs; one server for all of these tests. */
class RunningPostgresTest {
  @TempDir private static Path temp = Path.of("");

  private static AutoCloseable server = () -> {};
  private static DatabaseSource source = new DatabaseSource("", "", "");

  @BeforeAll
  static void start() {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(settings());
    server = postgres;
    source = postgres.database("rondo");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void it_is_safe_against_power_cuts_and_bit_rot() throws SQLException {
    assertThat(show(source, "show fsync")).isEqualTo("on");
    assertThat(show(source, "show full_page_writes")).isEqualTo("on");
    assertThat(show(source, "show synchronous_commit")).isEqualTo("on");
    assertThat(show(source, "show data_checksums")).isEqualTo("on");
  }

  @Test
  void it_is_reached_on_the_loopback_address_alone_and_by_password() throws SQLException {
    assertThat(show(source, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show(source, "show unix_socket_directories")).isEmpty();
    assertThat(show(source, "select left(rolpassword, 13) from pg_authid where rolname = 'rondo'"))
        .isEqualTo("SCRAM-SHA-256");
  }

  @Test
  void text_is_compared_the_same_on_every_system() throws SQLException {
    String database = "from pg_database where datname = 'rondo'";
    assertThat(show(source, "select datlocprovider::text || ' ' || datlocale " + database))
        .isEqualTo("b C.UTF-8");
  }

  @Test
  void a_wrong_password_is_refused() {
    DatabaseSource wrong = new DatabaseSource(source.jdbcUrl(), source.user(), "guess");
    assertThatThrownBy(() -> Database.open(wrong, DatabaseSettings.standard("test")))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageNotContaining("guess");
  }

  @Test
  void the_password_is_for_its_owner_only() throws IOException {
    var permissions = Files.getPosixFilePermissions(temp.resolve("a/password"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    assertThat(temp.resolve("a/cluster.password")).doesNotExist();
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused_in_three_sentences() throws SQLException {
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("in use by another running server.")
        .hasMessageContaining("Its data are safe")
        .hasMessageContaining("--data");
    assertThat(show(source, "select 1")).isEqualTo("1");
  }

  private static EmbeddedPostgresSettings settings() {
    return EmbeddedPostgresSettings.in(temp.resolve("a"), new SecureRandom())
        .withBinaries(TestPostgres.binaries());
  }
}
