/** The shape of every workflow: an event in, a new state and commands out. */
@NullMarked
package rondo.kiosk.workflow;

import org.jspecify.annotations.NullMarked;
