/** The keys that kiosks seal cards and addresses to, and how they follow each other. */
@NullMarked
package rondo.server.sealing;

import org.jspecify.annotations.NullMarked;
