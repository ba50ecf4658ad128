/** The motion from slot to customer, one attempt at a time. */
@NullMarked
package rondo.kiosk.vend;

import org.jspecify.annotations.NullMarked;
