/** The kiosk's end of the link to its server. */
@NullMarked
package rondo.kiosk.link;

import org.jspecify.annotations.NullMarked;
