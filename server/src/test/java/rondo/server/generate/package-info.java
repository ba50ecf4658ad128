/** Tests of the invented network. */
@NullMarked
package rondo.server.generate;

import org.jspecify.annotations.NullMarked;
