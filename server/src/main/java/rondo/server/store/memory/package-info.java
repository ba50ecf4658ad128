/** The write path in memory, under the same constraints. */
@NullMarked
package rondo.server.store.memory;

import org.jspecify.annotations.NullMarked;
