/** Rentals and their whole story. */
@NullMarked
package rondo.server.console.rental;

import org.jspecify.annotations.NullMarked;
