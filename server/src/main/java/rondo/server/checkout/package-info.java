/** One visit's cart: opened when billing information arrives, authorised once, settled once. */
@NullMarked
package rondo.server.checkout;

import org.jspecify.annotations.NullMarked;
