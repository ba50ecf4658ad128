/** Proves what stands where. */
@NullMarked
package rondo.kiosk.inventory;

import org.jspecify.annotations.NullMarked;
