/** Starts a simulated machine: world, file, socket and machine room. */
@NullMarked
package rondo.simulator.start;

import org.jspecify.annotations.NullMarked;
