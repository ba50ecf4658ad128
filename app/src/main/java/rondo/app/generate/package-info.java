/** {@code ./rondo generate}: a large invented network in a fresh data folder. */
@NullMarked
package rondo.app.generate;

import org.jspecify.annotations.NullMarked;
