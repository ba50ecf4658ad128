/** The one interface through which a controller commands a machine. */
@NullMarked
package rondo.machine.control;

import org.jspecify.annotations.NullMarked;
