/** What happened at a kiosk: ordered, durable, applied once. */
@NullMarked
package rondo.protocol.fact;

import org.jspecify.annotations.NullMarked;
