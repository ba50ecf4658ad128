package rondo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stops the server of a cluster, whoever started it, in three stages: fast shutdown, immediate
 * shutdown, kill. Bounded at about a minute. Committed data survive each stage.
 */
record ServerStop(Binaries binaries, ProcessMode mode, Path cluster, ClusterProcesses processes) {
  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE = Duration.ofSeconds(15);
  private static final Duration KILLED = Duration.ofSeconds(10);

  /** The running server's first process, if it is ours. */
  Optional<Long> running() {
    return PostmasterFile.read(cluster).map(PostmasterFile::pid).filter(processes::isOurs);
  }

  /** Stops the server, waits for each of its processes, and removes the file of a dead server. */
  void stop() throws IOException {
    Optional<Long> server = running();
    if (server.isPresent()) {
      stop(server.get());
    }
    if (!Await.until(KILLED, () -> processes.all().isEmpty())) {
      processes.all().forEach(ProcessHandle::destroyForcibly);
      Await.until(KILLED, () -> processes.all().isEmpty());
    }
    removeStaleFile();
  }

  private void stop(long pid) {
    signal("INT", pid);
    if (gone(pid, FAST)) {
      return;
    }
    signal("QUIT", pid);
    if (gone(pid, IMMEDIATE)) {
      return;
    }
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    if (!gone(pid, KILLED)) {
      throw new DatabaseStartException(
          "The database server with process id " + pid + " cannot be stopped.",
          "Committed data are safe.",
          "End this process, then start again.");
    }
  }

  private void signal(String name, long pid) {
    List<String> command =
        Stream.concat(
                mode.prefix().stream(),
                Stream.of(binaries.program("pg_ctl").toString(), "kill", name, Long.toString(pid)))
            .toList();
    Command.run(command, cluster.resolveSibling(""), KILLED);
  }

  private boolean gone(long pid, Duration atMost) {
    return Await.until(atMost, () -> !processes.isOurs(pid));
  }

  /** PostgreSQL refuses to start while any process has the pid of this file, ours or not. */
  private void removeStaleFile() throws IOException {
    Files.deleteIfExists(PostmasterFile.in(cluster));
  }
}
