/** Labels for discs, drawn true to size: for the camera, as PNG and as PDF. */
@NullMarked
package rondo.labels.print;

import org.jspecify.annotations.NullMarked;
