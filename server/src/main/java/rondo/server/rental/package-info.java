/** One disc from the swipe to its return, its sale or its staying in the machine. */
@NullMarked
package rondo.server.rental;

import org.jspecify.annotations.NullMarked;
