/** A kiosk's machine in virtual time. */
@NullMarked
package rondo.simulation.machine;

import org.jspecify.annotations.NullMarked;
