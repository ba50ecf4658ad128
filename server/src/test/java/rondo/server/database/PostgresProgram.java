package rondo.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A server process of its own for tests that kill it: prints pid and port, runs until stdin ends.
 */
final class PostgresProgram {
  private PostgresProgram() {}

  /**
   * Starts PostgreSQL.
   *
   * @param arguments folder, folder of the programs, root mode, other users' home
   */
  public static void main(String[] arguments) throws IOException {
    var settings =
        EmbeddedPostgresSettings.in(Path.of(arguments[0]), new SecureRandom())
            .withBinaries(Path.of(arguments[1]))
            .withRootMode(RootMode.valueOf(arguments[2]))
            .withOtherUsersHome(Path.of(arguments[3]));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      count(postgres);
      System.out.println("up " + postgres.pid() + " " + postgres.port());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (DatabaseStartException e) {
      System.out.println("refused " + e.getMessage());
    }
  }

  /** Leaves a row at each start, so that the next one can tell what was kept. */
  private static void count(EmbeddedPostgres postgres) {
    AdminConnection.run(
        postgres.database("kept"),
        connection -> {
          AdminConnection.execute(connection, "create table if not exists start (n int)");
          AdminConnection.execute(connection, "insert into start values (1)");
        });
  }
}
