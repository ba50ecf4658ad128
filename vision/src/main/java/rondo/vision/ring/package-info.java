/** Codes round a hub: finds the hub, and makes straight profiles of rings. */
@NullMarked
package rondo.vision.ring;

import org.jspecify.annotations.NullMarked;
