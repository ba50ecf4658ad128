/** Touches as they come in by HTTP. */
@NullMarked
package rondo.kiosk.page.touch;

import org.jspecify.annotations.NullMarked;
