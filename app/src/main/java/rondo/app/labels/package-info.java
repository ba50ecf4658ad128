/** {@code ./rondo labels}: labels to print. */
@NullMarked
package rondo.app.labels;

import org.jspecify.annotations.NullMarked;
