/** How many labels are read, how many wrong and how fast, beside a peer on the same pictures. */
@NullMarked
package rondo.bench.vision;

import org.jspecify.annotations.NullMarked;
