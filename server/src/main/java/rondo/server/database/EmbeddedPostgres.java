package rondo.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of our own in a folder of ours: loopback only, password, checksums, fsync on
 * (DESIGN, Storage). It ends with this object, at the latest with this process. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final FolderLock lock;
  private final EmbeddedStart.Running running;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(FolderLock lock, EmbeddedStart.Running running) {
    this.lock = lock;
    this.running = running;
  }

  /**
   * Starts the server of a folder, making it at the first start; returns when it takes connections.
   *
   * @throws DatabaseStartException if it cannot run, or the folder is in use
   */
  public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
    Path folder = settings.folder();
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        Folders.permit(folder, "rwx------");
      }
      return locked(settings);
    } catch (IOException e) {
      throw new DatabaseStartException(
          "The database folder " + folder + " cannot be used: " + e + ".",
          "What is stored there was not changed.",
          "Check that this user may write there and that the disk is not full, then start again.",
          e);
    }
  }

  /**
   * Where a database of the server is that another process runs in this folder; empty where none
   * runs.
   *
   * @throws DatabaseStartException if the folder's own files cannot be understood
   */
  public static Optional<DatabaseSource> runningIn(Path folder, String name) {
    try {
      Optional<FolderRecord> record = FolderRecord.read(folder);
      return record.isEmpty() || !FolderLock.isTaken(folder)
          ? Optional.empty()
          : Optional.of(
              source(
                  record.get().port(), Files.readString(folder.resolve("password")).strip(), name));
    } catch (IOException e) {
      throw new DatabaseStartException(
          "The database folder " + folder + " cannot be read: " + e + ".",
          "What is stored there was not changed.",
          "Run this as the user who runs the server.",
          e);
    }
  }

  private static EmbeddedPostgres locked(EmbeddedPostgresSettings settings) throws IOException {
    FolderLock lock = FolderLock.take(settings.folder());
    boolean started = false;
    try {
      EmbeddedPostgres postgres = new EmbeddedPostgres(lock, new EmbeddedStart(settings).run());
      started = true;
      return postgres;
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  /** Where a database of this server is; it is made if it is not there. */
  public DatabaseSource database(String name) {
    AdminConnection.createIfMissing(source("postgres"), name);
    return source(name);
  }

  /** Where a database of this server is, without looking whether it is there. */
  DatabaseSource source(String name) {
    return source(running.port(), running.password(), name);
  }

  private static DatabaseSource source(int port, String password, String name) {
    return new DatabaseSource(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, EmbeddedStart.USER, password);
  }

  /** The port on the loopback address. */
  public int port() {
    return running.port();
  }

  /** The server's process, for tests and diagnosis. */
  public long pid() {
    return running.stop().running().orElse(-1L);
  }

  /** Whether the server process lives. */
  public boolean isRunning() {
    return running.process().isAlive();
  }

  /** Stops the server with a fast shutdown and gives the folder free; bounded at about a minute. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try (lock) {
      running.stop().stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
