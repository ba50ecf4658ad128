package rondo.server.exchange.run;

import java.util.Set;
import org.postgresql.util.PSQLException;
import rondo.server.database.ConstraintViolation;

/** Somebody changed the same things while a file was taken. */
final class Collision {
  static final String WORDS =
      "Somebody else changed the same things at the same time, so nothing was taken. Give the file"
          + " again.";

  /** Serialization failure, deadlock (PostgreSQL, appendix A). */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  private Collision() {}

  static boolean is(Throwable fault) {
    boolean lost = false;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      lost |=
          cause instanceof PSQLException refused
              && STATES.contains(String.valueOf(refused.getSQLState()));
    }
    return lost || ConstraintViolation.nameOf(fault).isPresent();
  }
}
