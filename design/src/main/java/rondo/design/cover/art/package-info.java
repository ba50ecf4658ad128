/** One composition a genre. */
@NullMarked
package rondo.design.cover.art;

import org.jspecify.annotations.NullMarked;
