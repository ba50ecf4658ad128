/** The data of the demo. */
@NullMarked
package rondo.server.sample;

import org.jspecify.annotations.NullMarked;
