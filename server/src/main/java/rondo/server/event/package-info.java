/** What happened, who did it and why. */
@NullMarked
package rondo.server.event;

import org.jspecify.annotations.NullMarked;
