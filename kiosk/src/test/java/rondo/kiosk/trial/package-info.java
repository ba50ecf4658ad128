/** Samples that the kiosk's tests share. */
@NullMarked
package rondo.kiosk.trial;

import org.jspecify.annotations.NullMarked;
