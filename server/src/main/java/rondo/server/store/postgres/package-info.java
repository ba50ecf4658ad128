/** The write path on PostgreSQL. */
@NullMarked
package rondo.server.store.postgres;

import org.jspecify.annotations.NullMarked;
