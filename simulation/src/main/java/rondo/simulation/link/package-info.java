/** The link between a kiosk and the server, with its weather. */
@NullMarked
package rondo.simulation.link;

import org.jspecify.annotations.NullMarked;
