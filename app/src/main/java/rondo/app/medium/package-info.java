/** {@code ./rondo medium}: prepaid media as image files. */
@NullMarked
package rondo.app.medium;

import org.jspecify.annotations.NullMarked;
