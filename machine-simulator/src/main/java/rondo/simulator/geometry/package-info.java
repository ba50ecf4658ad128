/** The machine file: lengths, speeds and accelerations, and the motions that follow from them. */
@NullMarked
package rondo.simulator.geometry;

import org.jspecify.annotations.NullMarked;
