/** Square codes, and pictures turned in software, through ZXing. */
@NullMarked
package rondo.vision.matrix;

import org.jspecify.annotations.NullMarked;
