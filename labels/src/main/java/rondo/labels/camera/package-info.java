/** What a camera sees of a plane: one renderer for tests, simulator and bench. */
@NullMarked
package rondo.labels.camera;

import org.jspecify.annotations.NullMarked;
