package rondo.server.exchange.run;

import java.util.List;
import rondo.server.exchange.cell.Row;

/** Takes the rows of one kind of file. Made for one file, used by one thread. */
public interface Taking {
  /**
   * Judges rows and writes what is good, in the scope's transaction; it is all undone if any row of
   * the file is not.
   */
  void take(Scope scope, List<Row> rows, Tally tally);

  /** Behind the last row. */
  default void finish(Scope scope, Tally tally) {}
}
