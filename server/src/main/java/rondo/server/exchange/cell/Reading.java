package rondo.server.exchange.cell;

/**
 * What a text is, or why it is nothing.
 *
 * @param <T> what it was read as
 */
public sealed interface Reading<T> {
  /** It is this. */
  record Good<T>(T value) implements Reading<T> {}

  /** It is none, in plain words. */
  record Bad<T>(String why) implements Reading<T> {}
}
