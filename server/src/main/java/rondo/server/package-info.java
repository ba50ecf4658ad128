/** The server: one for any number of kiosks. */
@NullMarked
package rondo.server;

import org.jspecify.annotations.NullMarked;
