/** The console's pages of import, export and doubles. */
@NullMarked
package rondo.server.console.exchange;

import org.jspecify.annotations.NullMarked;
