/** Tests of the pages' views. */
@NullMarked
package rondo.kiosk.page.rent;

import org.jspecify.annotations.NullMarked;
