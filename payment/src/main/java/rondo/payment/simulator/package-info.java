/** A payment side of our own, with a ledger of its own: test cards decide how it behaves. */
@NullMarked
package rondo.payment.simulator;

import org.jspecify.annotations.NullMarked;
