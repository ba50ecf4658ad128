package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private Path temp = Path.of("");

  @BeforeEach
  void make_a_folder() throws IOException {
    temp = TestFolders.create("embedded ");
  }

  @AfterEach
  void remove_the_folder() throws IOException {
    Folders.delete(temp);
  }

  @Test
  void the_first_start_tells_its_steps_and_the_second_keeps_port_and_password() throws Exception {
    List<StartStep> steps = new ArrayList<>();
    int port;
    DatabaseSource first;
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(settings("a").withProgress(steps::add))) {
      port = postgres.port();
      first = postgres.database("kept");
      execute(first, "create table t (n int)");
    }
    assertThat(steps)
        .containsExactly(
            new StartStep.CreatingCluster(),
            new StartStep.Starting(port),
            new StartStep.Ready(port));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings("a"))) {
      assertThat(postgres.database("kept")).isEqualTo(first);
      assertThat(show(first, "select count(*) from t")).isEqualTo("0");
    }
  }

  @Test
  void two_folders_run_side_by_side_even_with_spaces_in_their_names() throws Exception {
    try (EmbeddedPostgres one = EmbeddedPostgres.start(settings("first folder"));
        EmbeddedPostgres two = EmbeddedPostgres.start(settings("it's \"two\""))) {
      assertThat(one.port()).isNotEqualTo(two.port());
      assertThat(show(one.database("x"), "select 1")).isEqualTo("1");
      assertThat(show(two.database("x"), "select 2")).isEqualTo("2");
    }
  }

  @Test
  void committed_rows_are_there_after_the_server_was_killed() throws Exception {
    EmbeddedPostgres killed = EmbeddedPostgres.start(settings("a"));
    DatabaseSource source = killed.database("kept");
    execute(source, "create table t as select 7 as n");
    ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
    assertThat(Await.until(Duration.ofSeconds(10), () -> !killed.isRunning())).isTrue();
    killed.close();
    try (EmbeddedPostgres again = EmbeddedPostgres.start(settings("a"))) {
      assertThat(show(again.database("kept"), "select n from t")).isEqualTo("7");
    }
  }

  @Test
  void a_port_taken_meanwhile_is_replaced_and_remembered() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.start(settings("a"));
    int port = first.port();
    first.close();
    int other;
    try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
        EmbeddedPostgres second = EmbeddedPostgres.start(settings("a"))) {
      assertThat(taken.isBound()).isTrue();
      other = second.port();
      assertThat(other).isNotEqualTo(port);
    }
    try (EmbeddedPostgres third = EmbeddedPostgres.start(settings("a"))) {
      assertThat(third.port()).isEqualTo(other);
    }
  }

  @Test
  void a_cluster_of_another_major_version_is_left_alone() throws IOException {
    EmbeddedPostgres.start(settings("a")).close();
    Files.writeString(temp.resolve("a/cluster/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings("a")))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("PostgreSQL 17");
  }

  @Test
  void a_start_cut_off_while_the_cluster_was_made_is_repeated_from_nothing() throws Exception {
    Files.createDirectories(temp.resolve("a/cluster.part/base"));
    Files.writeString(temp.resolve("a/cluster.part/base/half"), "half");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings("a"))) {
      assertThat(show(postgres.database("x"), "select 1")).isEqualTo("1");
    }
    assertThat(temp.resolve("a/cluster.part")).doesNotExist();
  }

  @Test
  void a_pid_file_that_names_a_process_of_somebody_else_does_no_harm() throws Exception {
    EmbeddedPostgres.start(settings("a")).close();
    Path file = temp.resolve("a/cluster/postmaster.pid");
    Files.writeString(
        file, ProcessHandle.current().pid() + "\n" + temp.resolve("a/cluster") + "\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings("a"))) {
      assertThat(postgres.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }
  }

  private EmbeddedPostgresSettings settings(String name) {
    return EmbeddedPostgresSettings.in(temp.resolve(name), new SecureRandom())
        .withBinaries(TestPostgres.binaries());
  }

  private static void execute(DatabaseSource source, String sql) {
    AdminConnection.run(source, connection -> AdminConnection.execute(connection, sql));
  }

  static String show(DatabaseSource source, String sql) throws SQLException {
    try (Connection connection = source.unpooled("test").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
