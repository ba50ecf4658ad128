/** Titles that stand in the catalogue twice: found, and made one with their history kept (R4). */
@NullMarked
package rondo.server.doubles;

import org.jspecify.annotations.NullMarked;
