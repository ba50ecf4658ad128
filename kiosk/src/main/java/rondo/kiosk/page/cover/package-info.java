/** Cover pictures of the titles that a screen has shown. */
@NullMarked
package rondo.kiosk.page.cover;

import org.jspecify.annotations.NullMarked;
