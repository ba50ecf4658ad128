/** The audit, newest first. */
@NullMarked
package rondo.server.console.event;

import org.jspecify.annotations.NullMarked;
