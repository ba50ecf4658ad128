/** Whole page fragments pushed to the browser by server-sent events. */
@NullMarked
package rondo.design.stream;

import org.jspecify.annotations.NullMarked;
