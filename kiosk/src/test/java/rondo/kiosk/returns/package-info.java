/** Proves how a disc is taken back. */
@NullMarked
package rondo.kiosk.returns;

import org.jspecify.annotations.NullMarked;
