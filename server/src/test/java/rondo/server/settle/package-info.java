/** Tests of what people settle. */
@NullMarked
package rondo.server.settle;

import org.jspecify.annotations.NullMarked;
