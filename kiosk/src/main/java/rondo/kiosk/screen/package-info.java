/** What the kiosk's screen shows and which touches it takes, as values. */
@NullMarked
package rondo.kiosk.screen;

import org.jspecify.annotations.NullMarked;
