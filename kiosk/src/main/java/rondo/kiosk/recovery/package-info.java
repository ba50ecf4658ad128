/** What a kiosk does after any stop: observe, never assume. */
@NullMarked
package rondo.kiosk.recovery;

import org.jspecify.annotations.NullMarked;
