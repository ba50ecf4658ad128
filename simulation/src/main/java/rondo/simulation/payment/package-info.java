/** A payment side whose calls and answers get lost. */
@NullMarked
package rondo.simulation.payment;

import org.jspecify.annotations.NullMarked;
