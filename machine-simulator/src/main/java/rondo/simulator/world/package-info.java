/** The world outside the controller as pure steps: orders, hands and time in; reports out. */
@NullMarked
package rondo.simulator.world;

import org.jspecify.annotations.NullMarked;
