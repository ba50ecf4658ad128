/** Virtual time, and the trace of what happened in it. */
@NullMarked
package rondo.simulation.time;

import org.jspecify.annotations.NullMarked;
