/** Which code words explain a profile best, over the whole symbol at once. */
@NullMarked
package rondo.vision.word;

import org.jspecify.annotations.NullMarked;
