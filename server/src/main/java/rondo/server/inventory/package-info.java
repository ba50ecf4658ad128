/** Which disc stands where, believed from what kiosks report. */
@NullMarked
package rondo.server.inventory;

import org.jspecify.annotations.NullMarked;
