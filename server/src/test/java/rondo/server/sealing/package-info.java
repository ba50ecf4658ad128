@NullMarked
package rondo.server.sealing;

import org.jspecify.annotations.NullMarked;
