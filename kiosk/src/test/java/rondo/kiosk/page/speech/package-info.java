/** Tests of what is said. */
@NullMarked
package rondo.kiosk.page.speech;

import org.jspecify.annotations.NullMarked;
