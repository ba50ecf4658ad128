package rondo.server.exchange.cell;

/**
 * What a row wants of one thing. A cell that is empty, or a column that is not there, leaves what
 * is known; a cell that holds only "-" empties it. So a file of three columns never wipes out ten.
 *
 * @param <T> the thing
 */
public sealed interface Wanted<T> {
  /** It stays as it is. */
  record Kept<T>() implements Wanted<T> {}

  /** There shall be none. */
  record Emptied<T>() implements Wanted<T> {}

  /** It shall be this. */
  record Set<T>(T value) implements Wanted<T> {}

  /**
   * What it is then.
   *
   * @param known what it was
   * @param empty what none is
   */
  default T over(T known, T empty) {
    return switch (this) {
      case Kept<T>() -> known;
      case Emptied<T>() -> empty;
      case Set<T>(T value) -> value;
    };
  }

  /** Whether the row says anything of it. */
  default boolean isSaid() {
    return !(this instanceof Kept<T>);
  }
}
