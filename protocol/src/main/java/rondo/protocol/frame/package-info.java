/** The frame around each message: one line that proves who sent it, then JSON. */
@NullMarked
package rondo.protocol.frame;

import org.jspecify.annotations.NullMarked;
