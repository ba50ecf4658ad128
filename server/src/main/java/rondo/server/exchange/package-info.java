/** Import and export of what there is: titles, discs, kiosks and prices as CSV (FEATURES N3). */
@NullMarked
package rondo.server.exchange;

import org.jspecify.annotations.NullMarked;
