package rondo.app.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.app.setting.Chance;
import rondo.app.setting.Settings;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.database.Database;
import rondo.server.database.DatabaseSettings;
import rondo.server.database.DatabaseSource;
import rondo.server.database.EmbeddedPostgres;
import rondo.server.database.EmbeddedPostgresSettings;
import rondo.server.database.StartStep;

/** Opens the database that the settings name, or the embedded one. */
public final class ServerDatabase {
  private static final String NAME = "rondo";

  private ServerDatabase() {}

  /** The open, migrated database; the lifecycle closes it and what it runs on. */
  static Database open(
      ServerSettings settings,
      SecureRandom random,
      Consumer<String> progress,
      Lifecycle lifecycle) {
    Settings.Database told = settings.common().database();
    DatabaseSource source =
        told.url()
            .map(DatabaseSource::parse)
            .orElseGet(
                () -> embedded(settings.folder(), told.programs(), random, progress, lifecycle));
    return lifecycle.manage(Database.open(source, DatabaseSettings.standard("rondo-server")));
  }

  /**
   * The open, migrated database of a server that does not run, for work that takes long.
   *
   * @param longest that one statement may take
   */
  public static Database open(
      Settings settings, Duration longest, Consumer<String> progress, Lifecycle lifecycle) {
    Settings.Database told = settings.database();
    DatabaseSource source =
        told.url()
            .map(DatabaseSource::parse)
            .orElseGet(() ->
                embedded(settings.data(), told.programs(), Chance.random(), progress, lifecycle));
    return lifecycle.manage(
        Database.open(
            source, DatabaseSettings.standard("rondo-tool").withStatementTimeout(longest)));
  }

  /**
   * The database of a server that may be running: the one that is named, the embedded one that
   * runs, or the embedded one started for a while.
   */
  static DatabaseSource beside(
      Settings.Database told, Path folder, Consumer<String> progress, Lifecycle lifecycle) {
    return told.url()
        .map(DatabaseSource::parse)
        .or(() -> EmbeddedPostgres.runningIn(embeddedIn(folder), NAME))
        .orElseGet(() -> embedded(folder, told.programs(), Chance.random(), progress, lifecycle));
  }

  private static Path embeddedIn(Path folder) {
    return folder.resolve("postgres");
  }

  private static DatabaseSource embedded(
      Path folder,
      Optional<Path> programs,
      SecureRandom random,
      Consumer<String> progress,
      Lifecycle lifecycle) {
    var usual =
        EmbeddedPostgresSettings.in(embeddedIn(folder), random)
            .withProgress(step -> tell(step, progress));
    var where = programs.map(usual::withBinaries).orElse(usual);
    return lifecycle.start(() -> EmbeddedPostgres.start(where)).database(NAME);
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
