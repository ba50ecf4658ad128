/** Stops the clock of a rental whose disc a kiosk could not take in. */
@NullMarked
package rondo.server.grace;

import org.jspecify.annotations.NullMarked;
