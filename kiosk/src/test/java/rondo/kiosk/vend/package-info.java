/** Proves how a disc is given out. */
@NullMarked
package rondo.kiosk.vend;

import org.jspecify.annotations.NullMarked;
