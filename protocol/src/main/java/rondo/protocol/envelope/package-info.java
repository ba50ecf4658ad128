/** The envelope that every message between kiosk and server travels in. */
@NullMarked
package rondo.protocol.envelope;

import org.jspecify.annotations.NullMarked;
