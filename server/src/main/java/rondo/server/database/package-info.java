/** PostgreSQL, embedded or given, and the pool, settings and types that every store uses. */
@NullMarked
package rondo.server.database;

import org.jspecify.annotations.NullMarked;
