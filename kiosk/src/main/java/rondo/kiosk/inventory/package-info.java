/** What stands where in this kiosk, and what can be rented from it. */
@NullMarked
package rondo.kiosk.inventory;

import org.jspecify.annotations.NullMarked;
