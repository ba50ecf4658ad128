package rondo.server.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What was decided once for a database folder and holds for its life.
 *
 * @param mode as whom PostgreSQL runs
 * @param place folder that holds the cluster; the database folder itself unless PostgreSQL's user
 *     cannot enter it
 * @param port on the loopback address
 */
record FolderRecord(ProcessMode mode, Path place, int port) {
  private static final String FILE = "embedded-postgres.properties";

  static Optional<FolderRecord> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties words = new Properties();
    words.load(new StringReader(Files.readString(file)));
    try {
      ProcessMode mode = ProcessMode.parse(words.getProperty("mode", "")).orElseThrow();
      Path place = folder.resolve(words.getProperty("place", ""));
      return Optional.of(
          new FolderRecord(mode, place, Integer.parseInt(words.getProperty("port", ""))));
    } catch (RuntimeException e) {
      throw new DatabaseStartException(
          "The file " + file + " cannot be understood.",
          "The data beside it are unchanged.",
          "Restore the file from a backup, or correct its mode, place and port.",
          e);
    }
  }

  void write(Path folder) throws IOException {
    Properties words = new Properties();
    words.setProperty("mode", mode.recorded());
    words.setProperty(
        "place", place.startsWith(folder) ? folder.relativize(place).toString() : place.toString());
    words.setProperty("port", Integer.toString(port));
    StringWriter text = new StringWriter();
    words.store(
        text, "How the embedded PostgreSQL of this folder runs; kept for the folder's life");
    Path part = folder.resolve(FILE + ".part");
    Files.writeString(part, text.toString());
    Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  FolderRecord withPort(int other) {
    return new FolderRecord(mode, place, other);
  }

  Path cluster() {
    return place.resolve("cluster");
  }
}
