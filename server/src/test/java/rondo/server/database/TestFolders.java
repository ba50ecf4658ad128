package rondo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Folders for clusters that live for one test. Where the system has a file system in memory they
 * lie there: a cluster is a thousand small files, and making and deleting them on a disk takes far
 * longer than what is tested.
 */
final class TestFolders {
  private static final Path MEMORY = Path.of("/dev/shm");

  private TestFolders() {}

  /** A new folder; whoever asked deletes it. */
  static Path create(String prefix) throws IOException {
    return Files.isWritable(MEMORY)
        ? Files.createTempDirectory(MEMORY, prefix)
        : Files.createTempDirectory(prefix).toRealPath();
  }
}
