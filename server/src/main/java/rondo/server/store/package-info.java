/** The write path of money and places: one read, one decision, one conditional write. */
@NullMarked
package rondo.server.store;

import org.jspecify.annotations.NullMarked;
