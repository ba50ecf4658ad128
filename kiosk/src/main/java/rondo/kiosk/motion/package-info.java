/** Lists of machine actions, done one after another. */
@NullMarked
package rondo.kiosk.motion;

import org.jspecify.annotations.NullMarked;
