package rondo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The files of one PostgreSQL server: made once, whole or not at all. */
record Cluster(Path folder, ProcessMode mode, Binaries binaries) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  boolean exists() {
    return Files.exists(folder);
  }

  /** Makes an empty cluster with checksums, builtin C.UTF-8 and one user with a password. */
  void create(String user, String password) throws IOException {
    Path place = folder.resolveSibling("");
    Path part = place.resolve("cluster.part");
    Path secret = place.resolve("cluster.password");
    Folders.delete(part);
    Files.createDirectory(part);
    Folders.permit(part, "rwx------");
    try {
      Folders.writeSecret(secret, password);
      giveAway(part, secret);
      initialise(part, secret, user);
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Refuses a cluster of another major version: its files mean something else. */
  void checkVersion() throws IOException {
    String version = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!version.equals(Binaries.majorVersion())) {
      throw new DatabaseStartException(
          "The data in "
              + folder
              + " are of PostgreSQL "
              + version
              + ", this program brings "
              + Binaries.majorVersion()
              + ".",
          "The data were not touched.",
          "Start with the release that wrote them, or upgrade them with pg_upgrade.");
    }
  }

  private void giveAway(Path part, Path secret) throws IOException {
    if (mode instanceof ProcessMode.SwitchUser other) {
      Folders.give(part, other.user());
      Folders.give(secret, other.user());
    }
  }

  private void initialise(Path part, Path secret, String user) {
    List<String> initdb =
        List.of(
            binaries.program("initdb").toString(),
            "-D",
            part.toString(),
            "--username=" + user,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    List<String> whole = Stream.concat(mode.prefix().stream(), initdb.stream()).toList();
    Command.Outcome outcome = Command.run(whole, folder.resolveSibling(""), PATIENCE);
    if (!outcome.succeeded()) {
      throw new DatabaseStartException(
          "The database could not be made: " + Command.tail(outcome.output(), 3),
          "Nothing was stored yet.",
          "Correct what the message names, then start again.");
    }
  }
}
