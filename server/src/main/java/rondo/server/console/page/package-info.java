/** What every page of the console shares: who looks, the frame, times. */
@NullMarked
package rondo.server.console.page;

import org.jspecify.annotations.NullMarked;
