/** The production commands as processes that are killed by pid, and what is true afterwards. */
@NullMarked
package rondo.process;

import org.jspecify.annotations.NullMarked;
