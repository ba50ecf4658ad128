/** A kiosk's real controller on one thread in virtual time, with a process that can die. */
@NullMarked
package rondo.simulation.kiosk;

import org.jspecify.annotations.NullMarked;
