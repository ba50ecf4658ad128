package rondo.server.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Tells a value that PostgreSQL cannot hold (a time outside its range, U+0000 in a text) from a
 * database that is away: the former fails at every try.
 */
public final class UnfitValue {
  /** SQLSTATE class 22: data exception. */
  private static final String CLASS = "22";

  private UnfitValue() {}

  /** Whether a statement failed because of what it was to write or to look for. */
  public static boolean isWhy(Throwable exception) {
    for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException refused
          && refused.getSQLState() instanceof String state
          && state.startsWith(CLASS)) {
        return true;
      }
    }
    return false;
  }
}
