/** The server's end of the links to its kiosks. */
@NullMarked
package rondo.server.link;

import org.jspecify.annotations.NullMarked;
