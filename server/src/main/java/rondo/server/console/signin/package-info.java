/** Who may look at the console: links used once, sessions that end. */
@NullMarked
package rondo.server.console.signin;

import org.jspecify.annotations.NullMarked;
