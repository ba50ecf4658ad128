/** The pages of staff: load, take out, audit. */
@NullMarked
package rondo.kiosk.page.staff;

import org.jspecify.annotations.NullMarked;
