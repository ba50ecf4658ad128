/** One visit at the screen, from the first touch to the last. */
@NullMarked
package rondo.kiosk.session;

import org.jspecify.annotations.NullMarked;
