/** Every component in every state on one page. */
@NullMarked
package rondo.design.styleguide;

import org.jspecify.annotations.NullMarked;
