/** The server's real steps on memory, with a process that can die. */
@NullMarked
package rondo.simulation.server;

import org.jspecify.annotations.NullMarked;
