/** The ways between machines: people carry cases from one to another. */
@NullMarked
package rondo.simulator.street;

import org.jspecify.annotations.NullMarked;
