/** Tests of the kiosk's screen, and samples of every page. */
@NullMarked
package rondo.kiosk.page;

import org.jspecify.annotations.NullMarked;
