/** State diagrams drawn from what a test has walked, and the pages that hold them. */
@NullMarked
package rondo.base.diagram;

import org.jspecify.annotations.NullMarked;
