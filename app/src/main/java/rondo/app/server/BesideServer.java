package rondo.app.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.app.setting.Settings;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.database.Database;
import rondo.server.database.DatabaseSettings;

/** A server's folder and database for a command that works beside it, running or not. */
public final class BesideServer {
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  private BesideServer() {}

  /** The server's folder; inside a demo's folder it is one of several. Empty where is none. */
  public static Optional<Path> folder(Settings settings) {
    Path inDemo = settings.data().resolve("server");
    Path folder = Files.isDirectory(inDemo.resolve("secrets")) ? inDemo : settings.data();
    return Files.isDirectory(folder.resolve("secrets")) ? Optional.of(folder) : Optional.empty();
  }

  /** Its database as it is; nothing is migrated. The lifecycle closes it. */
  public static Database open(
      Settings settings, Path folder, String name, Consumer<String> said, Lifecycle lifecycle) {
    var source = ServerDatabase.beside(settings.database(), folder, said, lifecycle);
    return lifecycle.manage(
        Database.attach(
            source,
            DatabaseSettings.standard(name)
                .withPoolSize(1)
                .withStatementTimeout(LONGEST_STATEMENT)));
  }
}
