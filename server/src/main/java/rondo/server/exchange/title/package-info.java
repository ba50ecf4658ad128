/** Titles and editions as rows: read, matched with what is known, written. */
@NullMarked
package rondo.server.exchange.title;

import org.jspecify.annotations.NullMarked;
