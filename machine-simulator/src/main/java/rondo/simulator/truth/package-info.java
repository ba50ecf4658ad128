/** What is true in the simulated machine, kept in a file of its own, and the log of its motors. */
@NullMarked
package rondo.simulator.truth;

import org.jspecify.annotations.NullMarked;
