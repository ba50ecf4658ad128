/** What customers owe after a refused charge: when it is tried next, and a person's decisions. */
@NullMarked
package rondo.server.console.debt;

import org.jspecify.annotations.NullMarked;
