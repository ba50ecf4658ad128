/** A kiosk's controller as a program. */
@NullMarked
package rondo.app.kiosk;

import org.jspecify.annotations.NullMarked;
