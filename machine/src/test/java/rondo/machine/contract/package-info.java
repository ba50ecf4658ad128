/** What every machine must keep to, simulated or real: run it against a driver of your own. */
@NullMarked
package rondo.machine.contract;

import org.jspecify.annotations.NullMarked;
