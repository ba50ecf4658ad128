/** How a feature hands its routes to the face that serves them. */
@NullMarked
package rondo.design.route;

import org.jspecify.annotations.NullMarked;
