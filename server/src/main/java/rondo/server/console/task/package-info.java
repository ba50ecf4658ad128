/** The page of a task, with the buttons that settle it. */
@NullMarked
package rondo.server.console.task;

import org.jspecify.annotations.NullMarked;
