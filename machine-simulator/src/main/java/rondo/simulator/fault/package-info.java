/** What can be broken in the simulated machine on purpose. */
@NullMarked
package rondo.simulator.fault;

import org.jspecify.annotations.NullMarked;
