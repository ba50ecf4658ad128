/** What the label camera sees, as pixels. */
@NullMarked
package rondo.simulator.camera;

import org.jspecify.annotations.NullMarked;
