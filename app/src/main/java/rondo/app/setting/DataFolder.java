package rondo.app.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of everything that lasts: made for its owner alone, and looked at before a start. */
public final class DataFolder {
  /**
   * Below this no server is started: a full disk in the middle of work is worse than none at all.
   */
  private static final long LEAST_FREE = 64L << 20;

  private DataFolder() {}

  /**
   * Makes the folder if there is none, for its owner only (others may pass through root's, not
   * look); an existing one keeps its permissions.
   *
   * @return the folder
   * @throws DataFolderException when it cannot be made or written
   */
  public static Path make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, forItsOwner(folder));
        letPass(folder);
      }
      Files.delete(Files.createTempFile(folder, "can-write", ""));
      return folder;
    } catch (IOException e) {
      throw new DataFolderException(
          "The data folder "
              + folder.toAbsolutePath()
              + " cannot be written ("
              + e.getClass().getSimpleName().replace("Exception", "")
              + ": "
              + e.getMessage()
              + "). Nothing was started or changed. Give this user the right to write there, or"
              + " another folder with --data.",
          e);
    }
  }

  /** Where root must run PostgreSQL as another user, that user passes here to its own folder. */
  private static void letPass(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"))) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  /**
   * The same for a server. A kiosk starts on a full disk too: it still takes discs back.
   *
   * @return the folder
   * @throws DataFolderException also when the disk is nearly full
   */
  public static Path makeWithRoom(Path folder) {
    long free = free(make(folder));
    if (free < LEAST_FREE) {
      throw new DataFolderException(
          "The disk of the data folder "
              + folder.toAbsolutePath()
              + " is nearly full: "
              + (free >> 20)
              + " MB are free, "
              + (LEAST_FREE >> 20)
              + " MB are the least. Nothing was started or changed. Make room, or give another"
              + " folder with --data.",
          null);
    }
    return folder;
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot see what is free on the disk of " + folder, e);
    }
  }

  private static FileAttribute<?>[] forItsOwner(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
