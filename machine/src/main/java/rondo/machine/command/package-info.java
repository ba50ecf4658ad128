/** What a controller asks of a machine, one motion or look at a time. */
@NullMarked
package rondo.machine.command;

import org.jspecify.annotations.NullMarked;
