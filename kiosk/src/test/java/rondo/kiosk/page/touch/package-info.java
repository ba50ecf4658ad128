/** Tests of touches as forms. */
@NullMarked
package rondo.kiosk.page.touch;

import org.jspecify.annotations.NullMarked;
