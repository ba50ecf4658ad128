package rondo.server.site;

import java.util.Optional;
import java.util.UUID;

/** Reads ids of addresses. */
public final class Ids {
  private Ids() {}

  /** An id in the one form in which we write it; empty for any other text. */
  public static Optional<UUID> read(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
