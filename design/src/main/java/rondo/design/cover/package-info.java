/** Covers drawn by the program: the same title always gets the same picture. */
@NullMarked
package rondo.design.cover;

import org.jspecify.annotations.NullMarked;
