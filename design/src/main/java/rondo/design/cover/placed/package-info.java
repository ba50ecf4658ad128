/** Pictures that an operator has placed where a title has one: checked, cut and written anew. */
@NullMarked
package rondo.design.cover.placed;

import org.jspecify.annotations.NullMarked;
