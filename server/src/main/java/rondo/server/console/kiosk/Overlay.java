package rondo.server.console.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import rondo.server.console.page.Ages;

/** What the picture of the slots shows in colour. */
public enum Overlay {
  /** What stands there. */
  STATE("state", "What stands there"),
  /** For how long it has been so. */
  AGE("age", "For how long"),
  /** When an audit has read it last. */
  READ("read", "Last read");

  private static final Duration[] BANDS = {
    Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90)
  };

  private final String word;
  private final String label;

  Overlay(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As the address names it; anything else is the state. */
  static Overlay of(String word) {
    return Arrays.stream(values())
        .filter(overlay -> overlay.word.equals(word))
        .findFirst()
        .orElse(STATE);
  }

  /** As the address names it. */
  public String word() {
    return word;
  }

  /** In words. */
  public String label() {
    return label;
  }

  private Optional<Instant> time(Planogram.Cell cell) {
    return switch (this) {
      case STATE -> Optional.empty();
      case AGE -> cell.since();
      case READ -> cell.read();
    };
  }

  /** How a slot is coloured: a day, a week, a month, a quarter, longer; empty where not by time. */
  public String band(Planogram.Cell cell, Instant now) {
    return time(cell).map(at -> Integer.toString(band(Duration.between(at, now)))).orElse("");
  }

  private static int band(Duration age) {
    int band = 0;
    while (band < BANDS.length && age.compareTo(BANDS[band]) >= 0) {
      band++;
    }
    return band;
  }

  /** What is said of a slot besides what stands there. */
  public String words(Planogram.Cell cell, Instant now) {
    return switch (this) {
      case STATE -> "";
      case AGE -> time(cell).map(at -> ", for " + Ages.of(Duration.between(at, now))).orElse("");
      case READ ->
          time(cell)
              .map(at -> ", read " + Ages.of(Duration.between(at, now)) + " ago")
              .orElse(", never read");
    };
  }
}
