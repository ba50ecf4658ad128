@NullMarked
package rondo.server.console.kiosk;

import org.jspecify.annotations.NullMarked;
