/** Facts that could not be applied, for an operator to see to. */
@NullMarked
package rondo.server.console.parked;

import org.jspecify.annotations.NullMarked;
