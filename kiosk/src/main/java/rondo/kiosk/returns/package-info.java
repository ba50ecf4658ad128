/** Taking a disc back. */
@NullMarked
package rondo.kiosk.returns;

import org.jspecify.annotations.NullMarked;
