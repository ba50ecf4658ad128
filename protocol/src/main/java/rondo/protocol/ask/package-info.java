/** What a kiosk wants to know now, and the answers. */
@NullMarked
package rondo.protocol.ask;

import org.jspecify.annotations.NullMarked;
