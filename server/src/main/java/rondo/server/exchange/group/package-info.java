/** The groups of an operator, as files name them. */
@NullMarked
package rondo.server.exchange.group;

import org.jspecify.annotations.NullMarked;
