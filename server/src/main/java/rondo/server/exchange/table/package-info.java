/** The bytes of a stranger's CSV file in, lines of cells or clear words out. */
@NullMarked
package rondo.server.exchange.table;

import org.jspecify.annotations.NullMarked;
