/** Files that browsers hand in: kept while a person decides, checked, then taken. */
@NullMarked
package rondo.server.exchange.upload;

import org.jspecify.annotations.NullMarked;
