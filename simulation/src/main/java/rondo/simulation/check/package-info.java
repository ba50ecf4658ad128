/** The invariants of INVARIANTS.md as programs over evidence; pure. */
@NullMarked
package rondo.simulation.check;

import org.jspecify.annotations.NullMarked;
