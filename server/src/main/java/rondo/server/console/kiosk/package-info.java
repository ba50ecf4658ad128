/** Kiosks with their links, slots and events. */
@NullMarked
package rondo.server.console.kiosk;

import org.jspecify.annotations.NullMarked;
