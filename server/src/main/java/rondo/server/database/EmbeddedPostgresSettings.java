package rondo.server.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * How an embedded PostgreSQL is started.
 *
 * @param folder of this database; made with permission for its owner only
 * @param binaries where the programs are unpacked; several folders may share it
 * @param rootMode how root starts PostgreSQL in a new folder; a folder that exists keeps its own
 * @param otherUsersHome where cluster and programs lie if PostgreSQL must run as another user who
 *     cannot enter the folder
 * @param random draws password and port
 * @param progress is told each step, on the starting thread
 */
public record EmbeddedPostgresSettings(
    Path folder,
    Path binaries,
    RootMode rootMode,
    Path otherUsersHome,
    SecureRandom random,
    Consumer<StartStep> progress) {

  /** The usual settings: everything in the folder, nobody told. */
  public static EmbeddedPostgresSettings in(Path folder, SecureRandom random) {
    Path absolute = folder.toAbsolutePath().normalize();
    return new EmbeddedPostgresSettings(
        absolute,
        absolute.resolve("binaries"),
        RootMode.AUTOMATIC,
        Path.of("/var/lib/rondo-postgres"),
        random,
        step -> {});
  }

  /** The same with another place for the programs. */
  public EmbeddedPostgresSettings withBinaries(Path other) {
    Path absolute = other.toAbsolutePath().normalize();
    return new EmbeddedPostgresSettings(
        folder, absolute, rootMode, otherUsersHome, random, progress);
  }

  /** The same with another way for root. */
  public EmbeddedPostgresSettings withRootMode(RootMode other) {
    return new EmbeddedPostgresSettings(folder, binaries, other, otherUsersHome, random, progress);
  }

  /** The same with another place for what another user must enter. */
  public EmbeddedPostgresSettings withOtherUsersHome(Path other) {
    Path absolute = other.toAbsolutePath().normalize();
    return new EmbeddedPostgresSettings(folder, binaries, rootMode, absolute, random, progress);
  }

  /** The same with somebody who is told each step. */
  public EmbeddedPostgresSettings withProgress(Consumer<StartStep> other) {
    return new EmbeddedPostgresSettings(folder, binaries, rootMode, otherUsersHome, random, other);
  }
}
