package rondo.base.config;

import java.util.List;

/**
 * A value as somebody gave it, not yet typed.
 *
 * @param items the value; a list has any number, everything else one
 * @param kind what the giver said that it is
 * @param origin who gave it, for messages
 */
record Given(List<String> items, Kind kind, String origin) {
  /** A TOML value says what it is; typed text may be anything. */
  enum Kind {
    TYPED,
    TEXT,
    INTEGER,
    FLAG,
    LIST,
    OTHER
  }

  static Given typed(String text, String origin) {
    return new Given(List.of(text), Kind.TYPED, origin);
  }

  String text() {
    return String.join(",", items);
  }
}
