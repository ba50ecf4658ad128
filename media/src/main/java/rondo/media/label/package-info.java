/** The codes on a disc's label: text in, checked values out. */
@NullMarked
package rondo.media.label;

import org.jspecify.annotations.NullMarked;
