package rondo.server.store.memory;

/** Hears of each row that comes into a table and of each that goes. */
interface Follower<R> {
  /** This row is in the table now. */
  void came(R row);

  /** This very row is in it no more. */
  void went(R row);
}
