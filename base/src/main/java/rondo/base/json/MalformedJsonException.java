package rondo.base.json;

/**
 * A document that is not what was asked for. The message says where and why and quotes no value of
 * the document, which may hold personal data; that is also why it carries no cause.
 */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String why;

  MalformedJsonException(String where, String why) {
    super(where + ": " + why);
    this.where = where;
    this.why = why;
  }

  /** A path such as {@code $.cart[2].title}, or a line and column. */
  public String where() {
    return where;
  }

  /** What is wrong there, in words. */
  public String why() {
    return why;
  }
}
