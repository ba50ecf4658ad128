/** One call to the payment side with its evidence, and the answer of a person that settles it. */
@NullMarked
package rondo.server.console.payment;

import org.jspecify.annotations.NullMarked;
