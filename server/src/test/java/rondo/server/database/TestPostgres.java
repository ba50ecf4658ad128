package rondo.server.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one PostgreSQL of a test run: started with the first database asked for, stopped with the
 * JVM. Its cluster lies under the module's target folder and is used again by the next run.
 */
final class TestPostgres {
  private static final int RUNS_AT_ONCE = 8;
  private static final TestPostgres SHARED = new TestPostgres();

  private final Map<List<String>, String> templates = new HashMap<>();
  private final EmbeddedPostgres postgres;
  private int databases;

  private TestPostgres() {
    this.postgres = startInFirstFreeFolder();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "test-postgres-stop"));
    AdminConnection.run(postgres.source("postgres"), TestPostgres::dropLeftovers);
  }

  static TestPostgres shared() {
    return SHARED;
  }

  /** PostgreSQL's programs, unpacked once for all modules of the build. */
  static Path binaries() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(".mvn")))
        .findFirst()
        .orElse(here)
        .resolve("target")
        .resolve("postgres-binaries");
  }

  /** A new database with these migrations, cloned from a template that is made once. */
  synchronized DatabaseSource fresh(DatabaseSettings settings) {
    String template =
        templates.computeIfAbsent(settings.migrations(), key -> makeTemplate(settings));
    String name = "test_" + ++databases;
    AdminConnection.run(
        postgres.source("postgres"),
        connection ->
            AdminConnection.execute(
                connection,
                "create database %s template %s"
                    .formatted(AdminConnection.quoted(name), AdminConnection.quoted(template))));
    return postgres.source(name);
  }

  /** Where a database of this server is, whether it is there or not. */
  DatabaseSource sourceOf(String name) {
    return postgres.source(name);
  }

  /** Runs a statement on the server itself. */
  void administer(String sql) {
    AdminConnection.run(
        postgres.source("postgres"), connection -> AdminConnection.execute(connection, sql));
  }

  void drop(DatabaseSource source) {
    String name = source.jdbcUrl().substring(source.jdbcUrl().lastIndexOf('/') + 1);
    AdminConnection.run(postgres.source("postgres"), connection -> drop(connection, name));
  }

  private String makeTemplate(DatabaseSettings settings) {
    String name = "template_" + (templates.size() + 1);
    Database.open(postgres.database(name), settings.withPoolSize(1)).close();
    return name;
  }

  private static EmbeddedPostgres startInFirstFreeFolder() {
    List<DatabaseStartException> refusals = new ArrayList<>();
    for (int i = 1; i <= RUNS_AT_ONCE; i++) {
      try {
        return start(Path.of("target", "test-postgres-" + i));
      } catch (DatabaseStartException inUse) {
        refusals.add(inUse);
      }
    }
    throw refusals.getFirst();
  }

  private static EmbeddedPostgres start(Path folder) {
    return EmbeddedPostgres.start(
        EmbeddedPostgresSettings.in(folder, new SecureRandom()).withBinaries(binaries()));
  }

  private static void dropLeftovers(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select datname from pg_database where datname ~ '^(test|template)_[0-9]+$'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    for (String name : names) {
      drop(connection, name);
    }
  }

  private static void drop(Connection connection, String name) throws SQLException {
    AdminConnection.execute(
        connection, "drop database if exists " + AdminConnection.quoted(name) + " with (force)");
  }
}
