/** Discs, where each is, and its chain of custody. */
@NullMarked
package rondo.server.console.disc;

import org.jspecify.annotations.NullMarked;
