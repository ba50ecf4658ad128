/**
 * Money that a person gives back: how much at most, out of which payments, and what the books say.
 */
@NullMarked
package rondo.server.refund;

import org.jspecify.annotations.NullMarked;
