/** Expected refusals as values, in three sentences. */
@NullMarked
package rondo.base.refusal;

import org.jspecify.annotations.NullMarked;
