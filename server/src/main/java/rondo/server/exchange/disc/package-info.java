/** Discs as rows: read, judged against what is known, written. */
@NullMarked
package rondo.server.exchange.disc;

import org.jspecify.annotations.NullMarked;
