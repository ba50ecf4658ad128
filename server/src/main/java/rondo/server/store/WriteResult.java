package rondo.server.store;

/** What became of a {@link Step}. */
public sealed interface WriteResult {
  /** It is durable, whole. */
  record Won() implements WriteResult {}

  /** Somebody was quicker; nothing was written. Read and decide again. */
  record LostRace() implements WriteResult {}

  /**
   * A constraint forbids it; nothing was written. After a race a new decision may be allowed.
   *
   * @param constraint its name in the schema
   */
  record Forbidden(String constraint) implements WriteResult {}
}
