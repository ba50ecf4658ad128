/** Invents a large network, the same for the same seed, to try how pages and searches hold up. */
@NullMarked
package rondo.server.generate;

import org.jspecify.annotations.NullMarked;
