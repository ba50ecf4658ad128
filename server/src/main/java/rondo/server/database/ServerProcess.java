package rondo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The child process. It is started by a thread of its own that lives as long as it does: the kernel
 * sends the parent-death signal when the starting <em>thread</em> ends, not the process.
 */
final class ServerProcess {
  private static final long LOG_LIMIT = 8L << 20;

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess launch(List<String> command, Path log) throws IOException {
    turnOver(log);
    ProcessBuilder builder =
        Command.builder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform().name("postgres-parent").daemon().start(() -> parent(builder, started));
    try {
      return new ServerProcess(started.join());
    } catch (CompletionException e) {
      throw new IOException("PostgreSQL could not be started", e.getCause());
    }
  }

  private static void parent(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      started.complete(process);
      process.onExit().join();
    } catch (IOException e) {
      started.completeExceptionally(e);
    }
  }

  private static void turnOver(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether a process is the one started or below it (a switching program may stay between). */
  boolean covers(long pid) {
    return process.pid() == pid
        || process.descendants().anyMatch(descendant -> descendant.pid() == pid);
  }

  /** Ends what is left of the child when it could not be ended through PostgreSQL. */
  void destroy() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
