/** Tests of the benches. */
@NullMarked
package rondo.app.bench;

import org.jspecify.annotations.NullMarked;
