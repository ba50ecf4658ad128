/** When each night of a rental ends, by the calendar of the kiosk of origin. */
@NullMarked
package rondo.tariff.night;

import org.jspecify.annotations.NullMarked;
