/** Settings from defaults, a file, the environment and flags, each with its origin. */
@NullMarked
package rondo.base.config;

import org.jspecify.annotations.NullMarked;
