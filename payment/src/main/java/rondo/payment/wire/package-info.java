/** Calls and answers as they travel to the payment side's simulator: one JSON line each. */
@NullMarked
package rondo.payment.wire;

import org.jspecify.annotations.NullMarked;
