package rondo.base.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes small files so that a reader, also one after a power cut, sees the old bytes or the new
 * ones, never a part. They are readable by their owner only (0600). Needs a POSIX file system.
 */
public final class DurableFile {
  private DurableFile() {}

  /**
   * Puts the bytes in place of whatever the file held. When two writers race, one of them wins
   * whole.
   *
   * @throws UncheckedIOException when the disk refuses; the old content is then still in place
   */
  public static void replace(Path file, byte[] content) {
    try {
      Path draft = draft(file, content);
      try {
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
      syncFolder(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Makes the file if there is none.
   *
   * @return false when there was one already, which is left as it is
   * @throws UncheckedIOException when the disk refuses
   */
  public static boolean create(Path file, byte[] content) {
    try {
      Path draft = draft(file, content);
      try {
        Files.createLink(file, draft);
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.delete(draft);
      }
      syncFolder(file);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + file, e);
    }
  }

  private static Path draft(Path file, byte[] content) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(folder(file), ".draft-", null, ownerOnly);
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
    return draft;
  }

  /** The name itself is lost in a power cut unless its folder is synced too. */
  private static void syncFolder(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(folder(file), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("no folder above " + file);
    }
    return folder;
  }
}
