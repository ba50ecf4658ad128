/**
 * The machine over one loopback socket: a server for any machine, and the machine seen from afar.
 */
@NullMarked
package rondo.machine.wire;

import org.jspecify.annotations.NullMarked;
