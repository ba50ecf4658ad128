package rondo.server.exchange.run;

import org.jdbi.v3.core.Handle;
import rondo.base.id.OperatorId;
import rondo.server.exchange.table.TableWriter;

/** Writes the rows of one kind of file. Stateless. */
public interface Giving {
  /** Writes headings and rows, in the handle's transaction. */
  void give(Handle handle, OperatorId operator, TableWriter table);
}
