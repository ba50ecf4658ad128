/** The bars and squares of the symbologies that labels are printed in. */
@NullMarked
package rondo.labels.symbol;

import org.jspecify.annotations.NullMarked;
