package rondo.simulation.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of docs/reliability.md that a test writes.
 *
 * @param begin the line before it
 * @param end what stands behind it
 */
record Page(String begin, String end) {
  private static final Path FILE = Path.of("../docs/reliability.md");

  /** The whole page. */
  static String whole() throws IOException {
    return Files.readString(FILE);
  }

  /** What stands there now. */
  String part() throws IOException {
    String page = whole();
    return page.substring(page.indexOf(begin) + begin.length(), page.indexOf(end));
  }

  /** Puts this there. */
  void write(String part) throws IOException {
    Files.writeString(FILE, whole().replace(begin + part(), begin + part));
  }
}
