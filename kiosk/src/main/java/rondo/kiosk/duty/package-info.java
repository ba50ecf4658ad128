/** What staff are to do at this kiosk, as the server says it, and how much of it is done. */
@NullMarked
package rondo.kiosk.duty;

import org.jspecify.annotations.NullMarked;
