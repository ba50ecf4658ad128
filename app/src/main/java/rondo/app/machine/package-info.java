/** The simulated machine as a program of its own. */
@NullMarked
package rondo.app.machine;

import org.jspecify.annotations.NullMarked;
