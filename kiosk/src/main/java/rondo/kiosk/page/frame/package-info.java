/** What stands round every page of the kiosk, and the words of all of them. */
@NullMarked
package rondo.kiosk.page.frame;

import org.jspecify.annotations.NullMarked;
