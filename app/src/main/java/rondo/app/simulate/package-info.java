/** {@code ./rondo simulate}: whole networks on seeds. */
@NullMarked
package rondo.app.simulate;

import org.jspecify.annotations.NullMarked;
