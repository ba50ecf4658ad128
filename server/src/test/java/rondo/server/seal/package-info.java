@NullMarked
package rondo.server.seal;

import org.jspecify.annotations.NullMarked;
