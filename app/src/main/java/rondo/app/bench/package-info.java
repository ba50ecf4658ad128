/** {@code ./rondo bench}: what can be measured, printed one line a figure with its aim. */
@NullMarked
package rondo.app.bench;

import org.jspecify.annotations.NullMarked;
