/** Bugs planted on purpose at the ports of a simulated network: each checker must see its own. */
@NullMarked
package rondo.simulation.plant;

import org.jspecify.annotations.NullMarked;
