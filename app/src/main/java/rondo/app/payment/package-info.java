/** The payment side's simulator as a program of its own. */
@NullMarked
package rondo.app.payment;

import org.jspecify.annotations.NullMarked;
