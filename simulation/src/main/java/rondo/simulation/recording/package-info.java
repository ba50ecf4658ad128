/** A run as a file that a machine room can play. */
@NullMarked
package rondo.simulation.recording;

import org.jspecify.annotations.NullMarked;
