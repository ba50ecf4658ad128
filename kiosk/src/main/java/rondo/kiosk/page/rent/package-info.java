/** Pages of choosing and paying: browse, title, pay, e-mail, asking, done. */
@NullMarked
package rondo.kiosk.page.rent;

import org.jspecify.annotations.NullMarked;
