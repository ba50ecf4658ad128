/** What whoever moves the money can be asked, and what it can answer. */
@NullMarked
package rondo.payment.side;

import org.jspecify.annotations.NullMarked;
