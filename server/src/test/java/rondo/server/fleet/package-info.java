@NullMarked
package rondo.server.fleet;

import org.jspecify.annotations.NullMarked;
