/** Pictures read along a line: averaged across the bars, edges placed below a pixel. */
@NullMarked
package rondo.vision.profile;

import org.jspecify.annotations.NullMarked;
