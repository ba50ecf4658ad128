@NullMarked
package rondo.server.console;

import org.jspecify.annotations.NullMarked;
