/** Programs that check the invariants of money and places. */
@NullMarked
package rondo.server.check;

import org.jspecify.annotations.NullMarked;
