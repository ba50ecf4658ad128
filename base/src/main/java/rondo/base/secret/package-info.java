/** Keys and secrets as files that only their owner can read. */
@NullMarked
package rondo.base.secret;

import org.jspecify.annotations.NullMarked;
