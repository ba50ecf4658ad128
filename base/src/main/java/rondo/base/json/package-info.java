/** JSON read and written strictly: one form in, the same form out. */
@NullMarked
package rondo.base.json;

import org.jspecify.annotations.NullMarked;
