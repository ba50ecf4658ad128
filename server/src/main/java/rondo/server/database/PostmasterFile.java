package rondo.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its cluster (PostgreSQL, {@code postmaster.pid}: pid, folder,
 * start, port, socket folder, address, shared memory, status).
 *
 * @param pid of the server's first process
 * @param status {@code starting}, {@code ready}, {@code stopping} or empty while being written
 */
record PostmasterFile(long pid, String status) {

  static Path in(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Reads the file; nothing if it is not there or its first line is not written yet. */
  static Optional<PostmasterFile> read(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(in(cluster));
      if (lines.isEmpty() || !lines.getFirst().strip().matches("-?[0-9]{1,18}")) {
        return Optional.empty();
      }
      String status = lines.size() < 8 ? "" : lines.get(7).strip();
      return Optional.of(
          new PostmasterFile(Math.abs(Long.parseLong(lines.getFirst().strip())), status));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean ready() {
    return status.equals("ready");
  }
}
