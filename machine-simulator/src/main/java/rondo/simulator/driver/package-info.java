/** Runs a world in real time on one thread and opens it as a machine. */
@NullMarked
package rondo.simulator.driver;

import org.jspecify.annotations.NullMarked;
