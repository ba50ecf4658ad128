/** Every crash point of a rental, one after another: nothing is left to chance. */
@NullMarked
package rondo.simulation.walk;

import org.jspecify.annotations.NullMarked;
