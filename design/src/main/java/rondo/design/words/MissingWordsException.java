package rondo.design.words;

/** A bundle, a key or the value for a place of a text is missing: a mistake in the program. */
public final class MissingWordsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingWordsException(String message) {
    super(message);
  }
}
