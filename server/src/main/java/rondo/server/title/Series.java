package rondo.server.title;

import java.util.OptionalInt;

/**
 * A series that a title belongs to.
 *
 * @param name not empty
 * @param part from 1 on, where parts are counted
 */
public record Series(String name, OptionalInt part) {
  public Series {
    if (name.isBlank() || part.orElse(1) < 1) {
      throw new IllegalArgumentException("a series needs a name, and parts count from 1");
    }
  }
}
