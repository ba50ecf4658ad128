@NullMarked
package rondo.server.console.signin;

import org.jspecify.annotations.NullMarked;
