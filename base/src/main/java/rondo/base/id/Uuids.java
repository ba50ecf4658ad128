package rondo.base.id;

import java.util.UUID;

/** Reads UUIDs strictly: 36 characters, lower-case; {@link UUID#fromString} accepts more. */
final class Uuids {
  private Uuids() {}

  static UUID parse(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equals(text)) {
      throw new IllegalArgumentException("not a canonical UUID");
    }
    return value;
  }
}
