/** Proves the conclusions after a stop. */
@NullMarked
package rondo.kiosk.recovery;

import org.jspecify.annotations.NullMarked;
