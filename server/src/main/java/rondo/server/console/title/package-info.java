/** Titles: what there is, corrected by people, and the discs of each. */
@NullMarked
package rondo.server.console.title;

import org.jspecify.annotations.NullMarked;
