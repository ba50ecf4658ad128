/** A whole network on one seed, from its first customer to its last check. */
@NullMarked
package rondo.simulation.network;

import org.jspecify.annotations.NullMarked;
