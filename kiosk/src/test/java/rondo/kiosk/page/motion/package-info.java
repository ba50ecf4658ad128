/** Tests of the pages' views. */
@NullMarked
package rondo.kiosk.page.motion;

import org.jspecify.annotations.NullMarked;
