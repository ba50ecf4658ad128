package rondo.server.exchange.run;

import java.util.List;
import rondo.server.exchange.table.Column;

/** A kind of file. */
public interface Sheet {
  /** Its name in commands, tables and events: {@code titles}. */
  String wire();

  /** Its columns, in the order of an export. */
  List<Column> columns();

  /** Begins to take one file. */
  Taking begin();

  /** Writes all that an operator has of this kind. */
  Giving giving();
}
