/** The kiosk screen as a face: its HTTP address, its stream and the choice of its pages. */
@NullMarked
package rondo.kiosk.page;

import org.jspecify.annotations.NullMarked;
