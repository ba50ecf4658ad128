/** Calls to the payment side: each recorded before it is made, asked again under its own key. */
@NullMarked
package rondo.server.payment;

import org.jspecify.annotations.NullMarked;
