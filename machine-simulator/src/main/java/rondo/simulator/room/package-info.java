/** The machine room: a page that shows the true machine and lends people hands. */
@NullMarked
package rondo.simulator.room;

import org.jspecify.annotations.NullMarked;
