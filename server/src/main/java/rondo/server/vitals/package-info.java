/** How the server is, for whoever watches it. */
@NullMarked
package rondo.server.vitals;

import org.jspecify.annotations.NullMarked;
