/** What is known of a whole network at one moment, from whatever it was collected. */
@NullMarked
package rondo.simulation.evidence;

import org.jspecify.annotations.NullMarked;
