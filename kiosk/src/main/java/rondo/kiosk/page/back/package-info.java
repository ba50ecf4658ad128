/** Pages of bringing a disc back. */
@NullMarked
package rondo.kiosk.page.back;

import org.jspecify.annotations.NullMarked;
