/** What the customer and the service person do with their hands. */
@NullMarked
package rondo.simulator.hands;

import org.jspecify.annotations.NullMarked;
