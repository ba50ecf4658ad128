/** Places in a carousel, named alike by kiosk, machine and server. */
@NullMarked
package rondo.base.place;

import org.jspecify.annotations.NullMarked;
