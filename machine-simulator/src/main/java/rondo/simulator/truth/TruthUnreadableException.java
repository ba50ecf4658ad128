package rondo.simulator.truth;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own file, or the log beside it, holds something that cannot be true. The machine
 * does not start: guessing would put discs where they are not.
 */
public final class TruthUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A file that is refused.
   *
   * @param file which
   * @param why where it is wrong and how, in words
   */
  public TruthUnreadableException(Path file, @Nullable String why, Throwable cause) {
    super(sentence(file, Objects.requireNonNullElse(why, "no reason given")), cause);
  }

  /** A file that can be read but does not fit this machine. */
  public TruthUnreadableException(Path file, String why) {
    super(sentence(file, why));
  }

  private static String sentence(Path file, String why) {
    return "The machine's file "
        + file
        + " cannot be believed: "
        + why
        + ". Mend it, or move it away to start with the configured cases.";
  }
}
