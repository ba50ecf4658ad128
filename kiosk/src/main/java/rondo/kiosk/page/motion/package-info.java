/** Pages on which the machine moves, and the clocks they show. */
@NullMarked
package rondo.kiosk.page.motion;

import org.jspecify.annotations.NullMarked;
