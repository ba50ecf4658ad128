/** What goes wrong, how often, and how often it did. */
@NullMarked
package rondo.simulation.fault;

import org.jspecify.annotations.NullMarked;
