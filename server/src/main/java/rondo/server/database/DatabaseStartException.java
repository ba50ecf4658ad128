package rondo.server.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used, told to an operator in three sentences. Never carries a password or
 * a row's values.
 */
public final class DatabaseStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String data;
  private final String next;

  /**
   * @param what what happened
   * @param data what it means for the stored data
   * @param next what the operator does now
   */
  public DatabaseStartException(String what, String data, String next) {
    this(what, data, next, null);
  }

  /** The same, with the fault that led here. */
  public DatabaseStartException(String what, String data, String next, @Nullable Throwable cause) {
    super(what + " " + data + " " + next, cause);
    this.what = Objects.requireNonNull(what, "what");
    this.data = Objects.requireNonNull(data, "data");
    this.next = Objects.requireNonNull(next, "next");
  }

  /** What happened. */
  public String what() {
    return what;
  }

  /** What it means for the stored data. */
  public String data() {
    return data;
  }

  /** What the operator does now. */
  public String next() {
    return next;
  }
}
