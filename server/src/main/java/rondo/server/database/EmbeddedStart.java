package rondo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The way from a folder, new or not, to a server that takes connections. For one thread. */
final class EmbeddedStart {
  static final String USER = "rondo";

  private static final Duration RECOVERY = Duration.ofMinutes(10);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(300);
  private static final int TRIES = 4;

  private final EmbeddedPostgresSettings settings;
  private final Path folder;
  private final ProcessModes modes;
  private final Path log;

  EmbeddedStart(EmbeddedPostgresSettings settings) {
    this.settings = settings;
    this.folder = settings.folder();
    this.modes = ProcessModes.here(folder);
    this.log = folder.resolve("postgres.log");
  }

  /** What runs at the end of the way. */
  record Running(ServerProcess process, ServerStop stop, int port, String password) {}

  Running run() throws IOException {
    FolderRecord known = record();
    Path programs = new Placement(settings, modes).forBinaries(known.mode());
    Binaries binaries = Binaries.unpack(programs, Platform.current(), settings.progress());
    Cluster cluster = new Cluster(known.cluster(), known.mode(), binaries);
    String password = password(cluster.exists());
    if (!cluster.exists()) {
      settings.progress().accept(new StartStep.CreatingCluster());
      cluster.create(USER, password);
    }
    cluster.checkVersion();
    Path real = cluster.folder().toRealPath();
    ServerStop stop =
        new ServerStop(binaries, known.mode(), real, ClusterProcesses.of(programs, real));
    stopSurvivor(stop);
    return launch(known, binaries, stop, password);
  }

  private FolderRecord record() throws IOException {
    Optional<FolderRecord> known = FolderRecord.read(folder);
    if (known.isPresent()) {
      modes.check(known.get().mode(), folder);
      return known.get();
    }
    ProcessMode mode = modes.choose(settings.rootMode());
    Path place = new Placement(settings, modes).forCluster(mode);
    FolderRecord made = new FolderRecord(mode, place, PortChoice.choose(settings.random()));
    made.write(folder);
    return made;
  }

  private String password(boolean clusterExists) throws IOException {
    Path file = folder.resolve("password");
    if (!clusterExists) {
      byte[] secret = new byte[24];
      settings.random().nextBytes(secret);
      Folders.writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
    return Files.readString(file).strip();
  }

  private void stopSurvivor(ServerStop stop) throws IOException {
    stop.running()
        .ifPresent(pid -> settings.progress().accept(new StartStep.StoppingSurvivor(pid)));
    stop.stop();
  }

  /** A try fails if the port was taken meanwhile or a dead server's children are still ending. */
  private Running launch(FolderRecord known, Binaries binaries, ServerStop stop, String password)
      throws IOException {
    Supervision supervision = Supervision.here(folder);
    for (int tries = 0; tries < TRIES; tries++) {
      FolderRecord record = withFreePort(known);
      settings.progress().accept(new StartStep.Starting(record.port()));
      var server =
          ServerOptions.command(
              binaries, stop.cluster(), record.port(), Runtime.getRuntime().availableProcessors());
      ServerProcess process = ServerProcess.launch(supervision.command(record.mode(), server), log);
      if (becomesReady(process, stop.cluster())) {
        settings.progress().accept(new StartStep.Ready(record.port()));
        return new Running(process, stop, record.port(), password);
      }
      process.destroy();
      stop.stop();
      LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
    }
    throw new DatabaseStartException(
        "PostgreSQL does not start: " + Command.tail(log, 3),
        "The data in " + stop.cluster() + " are kept as they are.",
        "Correct what the message names (the whole log is " + log + "), then start again.");
  }

  private FolderRecord withFreePort(FolderRecord known) throws IOException {
    if (PortChoice.free(known.port())) {
      return known;
    }
    FolderRecord moved = known.withPort(PortChoice.choose(settings.random()));
    moved.write(folder);
    return moved;
  }

  private static boolean becomesReady(ServerProcess process, Path cluster) {
    Await.until(RECOVERY, () -> !process.isAlive() || ready(process, cluster));
    return process.isAlive() && ready(process, cluster);
  }

  private static boolean ready(ServerProcess process, Path cluster) {
    return PostmasterFile.read(cluster)
        .filter(PostmasterFile::ready)
        .filter(file -> process.covers(file.pid()))
        .isPresent();
  }
}
