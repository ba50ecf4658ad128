package rondo.kiosk.journal;

/** What a store refuses, alike on every engine. */
final class StoreRules {
  private StoreRules() {}

  /** Each loading list is worked in once, and no older one after it. */
  static void requireNextLoading(long done, long number) {
    if (number <= done) {
      throw new IllegalArgumentException(
          "loading list " + number + " comes after list " + done + ", which is worked in");
    }
  }

  /** Nothing is acknowledged that was never written. */
  static void requireWritten(long last, long acknowledged) {
    if (acknowledged > last) {
      throw new IllegalArgumentException(
          "Fact " + acknowledged + " is acknowledged and the newest is " + last);
    }
  }
}
