/** Files of strangers, taken whole or refused in words. */
@NullMarked
package rondo.server.exchange;

import org.jspecify.annotations.NullMarked;
