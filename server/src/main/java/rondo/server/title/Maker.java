package rondo.server.title;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody in the credits.
 *
 * @param name not empty
 */
public record Maker(Role role, String name) {
  /** What somebody did. */
  public enum Role {
    DIRECTOR,
    WRITER,
    CAST,
    COMPOSER,
    ARTIST,
    DEVELOPER,
    PUBLISHER,
    LABEL,
    STUDIO;

    /** Lower-case, never changed: tables and files hold it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a wire name. */
    public static Optional<Role> parse(String wire) {
      return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
  }

  public Maker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a maker needs a name");
    }
  }
}
