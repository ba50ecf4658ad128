/** What stays owed after a refused charge: tried again by a stated rule, or written off. */
@NullMarked
package rondo.server.debt;

import org.jspecify.annotations.NullMarked;
