/** The invariants that hold at every moment, checked after each event on what it touched. */
@NullMarked
package rondo.simulation.watch;

import org.jspecify.annotations.NullMarked;
