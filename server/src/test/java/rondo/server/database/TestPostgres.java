package rondo.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one PostgreSQL of a test run: started with the first database asked for, stopped and removed
 * with the JVM. A new cluster is made in a third of a second, the time in which one old database
 * would be dropped; so databases are not dropped, they go with the cluster.
 */
final class TestPostgres {
  private static final String RUN = "run-";
  private static final TestPostgres SHARED = new TestPostgres();

  private final Map<List<String>, String> templates = new HashMap<>();
  private final EmbeddedPostgres postgres;
  private int databases;

  private TestPostgres() {
    Path runs = Path.of("target", "test-postgres").toAbsolutePath();
    Path folder = runs.resolve(RUN + ProcessHandle.current().pid());
    try {
      removeRunsThatWereKilled(runs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.postgres =
        EmbeddedPostgres.start(
            EmbeddedPostgresSettings.in(folder, new SecureRandom()).withBinaries(binaries()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "test-postgres-stop"));
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
    DatabaseSource source = postgres.source("test_" + ++databases);
    administer("create database test_" + databases + " template " + template);
    return source;
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

  private String makeTemplate(DatabaseSettings settings) {
    String name = "template_" + (templates.size() + 1);
    Database.open(postgres.database(name), settings.withPoolSize(1)).close();
    return name;
  }

  /** At once: a checkpoint of every database of the run takes longer than many a test. */
  private void remove(Path folder) {
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(postgres.pid())).start().waitFor();
      postgres.close();
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeRunsThatWereKilled(Path runs) throws IOException {
    Files.createDirectories(runs);
    List<Path> all;
    try (Stream<Path> entries = Files.list(runs)) {
      all = entries.toList();
    }
    for (Path run : all) {
      long pid = Long.parseLong(run.getFileName().toString().substring(RUN.length()));
      if (ProcessHandle.of(pid).isEmpty() || pid == ProcessHandle.current().pid()) {
        Folders.delete(run);
      }
    }
  }
}
