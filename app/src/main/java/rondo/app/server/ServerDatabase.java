package rondo.app.server;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.database.Database;
import rondo.server.database.DatabaseSettings;
import rondo.server.database.DatabaseSource;
import rondo.server.database.EmbeddedPostgres;
import rondo.server.database.EmbeddedPostgresSettings;
import rondo.server.database.StartStep;

/** Opens the database that the settings name, or the embedded one. */
final class ServerDatabase {
  private ServerDatabase() {}

  /** The open, migrated database; the lifecycle closes it and what it runs on. */
  static Database open(
      ServerSettings settings,
      SecureRandom random,
      Consumer<String> progress,
      Lifecycle lifecycle) {
    Optional<String> url = settings.common().database().url();
    DatabaseSource source =
        url.map(DatabaseSource::parse)
            .orElseGet(() -> embedded(settings, random, progress, lifecycle));
    return lifecycle.manage(Database.open(source, DatabaseSettings.standard("rondo-server")));
  }

  private static DatabaseSource embedded(
      ServerSettings settings,
      SecureRandom random,
      Consumer<String> progress,
      Lifecycle lifecycle) {
    var where =
        EmbeddedPostgresSettings.in(settings.folder().resolve("postgres"), random)
            .withProgress(step -> tell(step, progress));
    return lifecycle.start(() -> EmbeddedPostgres.start(where)).database("rondo");
  }

  private static void tell(StartStep step, Consumer<String> progress) {
    switch (step) {
      case StartStep.Unpacking(var percent) when percent % 25 == 0 ->
          progress.accept("unpacking PostgreSQL, " + percent + " %");
      case StartStep.Unpacking _ -> {}
      case StartStep.CreatingCluster _ -> progress.accept("making an empty database");
      case StartStep.StoppingSurvivor(var pid) ->
          progress.accept("stopping the database of an earlier run (process " + pid + ")");
      case StartStep.Starting(var port) -> progress.accept("starting the database on port " + port);
      case StartStep.Ready _ -> progress.accept("the database is ready");
    }
  }
}
