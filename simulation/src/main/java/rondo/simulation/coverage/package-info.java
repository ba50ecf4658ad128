/** Which faults have met which states, and which never did. */
@NullMarked
package rondo.simulation.coverage;

import org.jspecify.annotations.NullMarked;
