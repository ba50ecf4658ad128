/** Both ends of the link against each other, over real sockets and a real PostgreSQL. */
@NullMarked
package rondo.app.link;

import org.jspecify.annotations.NullMarked;
