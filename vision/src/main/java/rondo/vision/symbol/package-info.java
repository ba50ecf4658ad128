/** One reader of all symbols in a picture: what it says, where, at what angle, how sure. */
@NullMarked
package rondo.vision.symbol;

import org.jspecify.annotations.NullMarked;
