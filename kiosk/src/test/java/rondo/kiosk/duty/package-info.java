/** Tests of what staff are to do here. */
@NullMarked
package rondo.kiosk.duty;

import org.jspecify.annotations.NullMarked;
