/** Amounts of money and the arithmetic they allow. */
@NullMarked
package rondo.base.money;

import org.jspecify.annotations.NullMarked;
