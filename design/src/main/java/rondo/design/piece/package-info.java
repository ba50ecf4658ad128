/** What the larger page pieces show; the pieces themselves are templates of the same names. */
@NullMarked
package rondo.design.piece;

import org.jspecify.annotations.NullMarked;
