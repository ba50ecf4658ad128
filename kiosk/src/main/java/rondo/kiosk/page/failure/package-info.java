/** Pages that say what failed: money, disc, what to do. */
@NullMarked
package rondo.kiosk.page.failure;

import org.jspecify.annotations.NullMarked;
