/** Titles, discs, kiosks and the tariff they follow. */
@NullMarked
package rondo.server.catalogue;

import org.jspecify.annotations.NullMarked;
