/** One file taken whole or not at all, with a report by row. */
@NullMarked
package rondo.server.exchange.run;

import org.jspecify.annotations.NullMarked;
