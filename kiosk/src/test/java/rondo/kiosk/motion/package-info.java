/** Proves the scripts of motions. */
@NullMarked
package rondo.kiosk.motion;

import org.jspecify.annotations.NullMarked;
