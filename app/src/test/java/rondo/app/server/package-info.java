/** The server as a program. */
@NullMarked
package rondo.app.server;

import org.jspecify.annotations.NullMarked;
