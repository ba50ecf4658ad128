package rondo.server.database;

/** What the embedded database is doing while it starts; for a line of progress on a terminal. */
public sealed interface StartStep {
  /**
   * First start: the binaries are being unpacked.
   *
   * @param percent 0 to 100, of the archive's bytes
   */
  record Unpacking(int percent) implements StartStep {}

  /** First start: an empty cluster is being made. */
  record CreatingCluster() implements StartStep {}

  /** A server of an earlier run still holds the folder and is being stopped. */
  record StoppingSurvivor(long pid) implements StartStep {}

  /** The server process has been started and recovers what it must. */
  record Starting(int port) implements StartStep {}

  /** The server takes connections. */
  record Ready(int port) implements StartStep {}
}
