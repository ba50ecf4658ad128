/** Makes a run that breaks an invariant as small as it goes. */
@NullMarked
package rondo.simulation.shrink;

import org.jspecify.annotations.NullMarked;
