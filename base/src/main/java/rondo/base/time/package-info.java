/** Calendar and monotonic time, both passed in. */
@NullMarked
package rondo.base.time;

import org.jspecify.annotations.NullMarked;
