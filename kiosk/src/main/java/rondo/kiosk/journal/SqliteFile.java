package rondo.kiosk.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

/**
 * An open SQLite file: one connection that writes and one that reads, each behind a lock of its
 * own. After a fault nothing is written any more; a new start reads what is durable (F20).
 * Thread-safe.
 */
final class SqliteFile implements AutoCloseable {
  private static final int BUSY_MILLIS = 5_000;

  private final Path file;
  private final StoreLock storeLock;
  private final Handle writer;
  private final Handle reader;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile boolean broken;
  private volatile boolean closed;

  private SqliteFile(Path file, StoreLock storeLock, Handle writer, Handle reader) {
    this.file = file;
    this.storeLock = storeLock;
    this.writer = writer;
    this.reader = reader;
  }

  /** Opens or makes the file, brings its tables up and checks each row. */
  static SqliteFile open(Path file) {
    StoreLock storeLock = StoreLock.take(file);
    try {
      makeForOwner(file);
      return connected(file, storeLock);
    } catch (RuntimeException e) {
      storeLock.close();
      throw e;
    }
  }

  /** The write-ahead log takes its rights from the file. */
  private static void makeForOwner(Path file) {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // what stands in it is looked at when it is opened
      return;
    } catch (IOException e) {
      throw new KioskStoreException("kiosk store " + file + " cannot be made", e);
    }
  }

  private static SqliteFile connected(Path file, StoreLock storeLock) {
    try (var opening = new OpeningHandles()) {
      Handle writer = opening.keep(connect(file, false));
      SqliteVersion.requireSafe(
          writer.createQuery("SELECT sqlite_version()").mapTo(String.class).one());
      writer.useTransaction(handle -> SqliteSchema.prepare(handle, file));
      Handle reader = opening.keep(connect(file, true));
      new SqliteCheck(reader, file).run();
      opening.done();
      return new SqliteFile(file, storeLock, writer, reader);
    } catch (JdbiException e) {
      throw damaged(file, String.valueOf(e.getCause()), e);
    }
  }

  static Handle connect(Path file, boolean onlyReads) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(
        onlyReads ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
    Handle handle =
        Jdbi.create("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties()).open();
    if (onlyReads) {
      handle.execute("PRAGMA query_only = ON");
    }
    return handle;
  }

  static KioskStoreException damaged(Path file, String what, Exception cause) {
    return new KioskStoreException(damage(file, what), cause);
  }

  static KioskStoreException damaged(Path file, String what) {
    return new KioskStoreException(damage(file, what));
  }

  private static String damage(Path file, String what) {
    return "kiosk store %s cannot be read: %s. Set the file aside and enrol this kiosk anew"
        .formatted(file, what);
  }

  /** What is left of the disk for this process. */
  long usableBytes() {
    return file.toAbsolutePath().toFile().getUsableSpace();
  }

  /** Runs one transaction; what it wrote is durable when this returns. */
  <T> T write(Function<Handle, T> work) {
    writing.lock();
    try {
      requireSound();
      return writer.inTransaction(work::apply);
    } catch (JdbiException e) {
      broken = true;
      throw new KioskStoreException("kiosk store " + file + " cannot be written", e);
    } finally {
      writing.unlock();
    }
  }

  /** Throws where nothing can be written any more: such a process is of no use (F20). */
  void requireSound() {
    if (broken || closed) {
      throw new KioskStoreException(
          "kiosk store " + file + (closed ? " is closed" : " failed before; start again"));
    }
  }

  /** Reads what is durable. */
  <T> T read(Function<Handle, T> work) {
    reading.lock();
    try {
      if (reader.isClosed()) {
        throw new KioskStoreException("kiosk store " + file + " is closed");
      }
      return work.apply(reader);
    } catch (JdbiException e) {
      throw new KioskStoreException("kiosk store " + file + " cannot be read", e);
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void close() {
    reading.lock();
    writing.lock();
    try (storeLock;
        writer;
        reader) {
      closed = true;
    } finally {
      writing.unlock();
      reading.unlock();
    }
  }
}
