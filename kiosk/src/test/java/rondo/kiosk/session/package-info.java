/** Proves visits and their pages. */
@NullMarked
package rondo.kiosk.session;

import org.jspecify.annotations.NullMarked;
