package rondo.kiosk.journal;

import java.util.Arrays;

/** Versions of SQLite below 3.51.3 can corrupt a file with a write-ahead log. */
final class SqliteVersion {
  private static final int[] FLOOR = {3, 51, 3};

  private SqliteVersion() {}

  /**
   * @param found as {@code sqlite_version()} tells it, for example {@code 3.54.1}
   */
  static void requireSafe(String found) {
    int[] parts = Arrays.stream(found.split("\\.")).mapToInt(Integer::parseInt).toArray();
    if (Arrays.compare(parts, FLOOR) < 0) {
      throw new KioskStoreException(
          "SQLite " + found + " can corrupt a kiosk's store; 3.51.3 or newer is needed");
    }
  }
}
