/** Customers: what they want, what they do at a kiosk, and what is in their hands. */
@NullMarked
package rondo.simulation.people;

import org.jspecify.annotations.NullMarked;
