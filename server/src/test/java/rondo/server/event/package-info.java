@NullMarked
package rondo.server.event;

import org.jspecify.annotations.NullMarked;
