/** Reads the label of a disc out of a picture; nothing but pixels goes in. */
@NullMarked
package rondo.vision.label;

import org.jspecify.annotations.NullMarked;
