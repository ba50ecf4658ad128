/** Starts in order, stops in reverse. */
@NullMarked
package rondo.base.lifecycle;

import org.jspecify.annotations.NullMarked;
