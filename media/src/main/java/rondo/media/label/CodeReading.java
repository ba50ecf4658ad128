package rondo.media.label;

/**
 * What became of a text that was read from a label.
 *
 * @param <T> the kind of code
 */
public sealed interface CodeReading<T> {
  /** The text is a well-formed code; whether such a disc exists is another question. */
  record Code<T>(T code) implements CodeReading<T> {}

  /** The text is not such a code. The text itself is not kept: it may be anything. */
  record NotACode<T>(CodeFault fault) implements CodeReading<T> {}
}
