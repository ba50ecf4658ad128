package rondo.server.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to this release; several servers may start at once, one of them migrates. */
final class Migrations {
  private Migrations() {}

  static void run(DatabaseSource source, DatabaseSettings settings) {
    try {
      Flyway.configure()
          .dataSource(source.unpooled(settings.applicationName() + "-migration"))
          .locations(settings.migrations().toArray(String[]::new))
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseStartException(
          "The database at "
              + source.address()
              + " could not be brought to this release: "
              + e.getMessage(),
          "Each migration is done whole or not at all; the data are as before the failing one.",
          "Start the release that ran before, and report this message.",
          e);
    }
  }
}
