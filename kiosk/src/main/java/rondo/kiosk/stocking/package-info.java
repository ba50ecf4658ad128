/** What staff do at a kiosk: load, take out, audit (R4, R7, N3). */
@NullMarked
package rondo.kiosk.stocking;

import org.jspecify.annotations.NullMarked;
