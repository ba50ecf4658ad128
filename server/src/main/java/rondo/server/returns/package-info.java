/** Discs that machines took in, and what their rentals came to. */
@NullMarked
package rondo.server.returns;

import org.jspecify.annotations.NullMarked;
