/** The operator console: what a person needs to run a network. */
@NullMarked
package rondo.server.console;

import org.jspecify.annotations.NullMarked;
