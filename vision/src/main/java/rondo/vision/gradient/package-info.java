/** Which way the light changes in the parts of a picture, and where it changes alike. */
@NullMarked
package rondo.vision.gradient;

import org.jspecify.annotations.NullMarked;
