/** Operators at the console, who look at what is true and answer honestly. */
@NullMarked
package rondo.simulation.operator;

import org.jspecify.annotations.NullMarked;
