/** The commands: each constructs, starts, and stops in reverse. */
@NullMarked
package rondo.app;

import org.jspecify.annotations.NullMarked;
