package rondo.server.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Names the constraint that refused a statement: stores decide by that name (DESIGN, Schema). */
public final class ConstraintViolation {
  /** SQLSTATE class 23: integrity constraint violation. */
  private static final String CLASS = "23";

  private ConstraintViolation() {}

  /**
   * The constraint's name if PostgreSQL refused the statement because of one. A column's NOT NULL
   * has no name here before PostgreSQL 18 and gives none.
   */
  public static Optional<String> nameOf(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = next(cause)) {
      Optional<String> name = named(cause);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** A batch's exception holds the server's as its next one, any other as its cause. */
  private static @Nullable Throwable next(Throwable exception) {
    boolean batch = exception instanceof SQLException sql && sql.getNextException() != null;
    return batch ? ((SQLException) exception).getNextException() : exception.getCause();
  }

  private static Optional<String> named(Throwable exception) {
    if (exception instanceof PSQLException refused
        && refused.getSQLState() instanceof String state
        && state.startsWith(CLASS)
        && refused.getServerErrorMessage() instanceof ServerErrorMessage message) {
      return Optional.ofNullable(message.getConstraint());
    }
    return Optional.empty();
  }
}
