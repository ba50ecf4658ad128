/** Identifiers: one record type each, all of them UUIDv7. */
@NullMarked
package rondo.base.id;

import org.jspecify.annotations.NullMarked;
