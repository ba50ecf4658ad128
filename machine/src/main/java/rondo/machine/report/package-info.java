/** What a machine says: outcomes, sensors, pictures, swipes. */
@NullMarked
package rondo.machine.report;

import org.jspecify.annotations.NullMarked;
