package rondo.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps a second process away from a store: two controllers would fork its chain (F21, I28). */
final class StoreLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private StoreLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock beside the store; the system gives it up when the process ends. */
  static StoreLock take(Path store) {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    try {
      var channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (!taken(channel)) {
        channel.close();
        throw new KioskStoreException(
            "kiosk store " + store + " is in use by another process; stop that one first");
      }
      return new StoreLock(file, channel);
    } catch (IOException e) {
      throw new KioskStoreException("kiosk store " + store + ": cannot make " + file, e);
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The file stays: to delete it would let two processes lock two files of one name. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new KioskStoreException("cannot close " + file, e);
    }
  }
}
