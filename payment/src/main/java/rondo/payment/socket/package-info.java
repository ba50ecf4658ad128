/** The payment side behind a loopback socket. */
@NullMarked
package rondo.payment.socket;

import org.jspecify.annotations.NullMarked;
