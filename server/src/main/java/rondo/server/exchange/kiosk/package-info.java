/** Kiosks as rows: added through the fleet, changed where they stand. */
@NullMarked
package rondo.server.exchange.kiosk;

import org.jspecify.annotations.NullMarked;
