/** Proves the kiosk's durable memory. */
@NullMarked
package rondo.kiosk.journal;

import org.jspecify.annotations.NullMarked;
