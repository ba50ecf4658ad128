/** What the server keeps current at each kiosk, by topic and version. */
@NullMarked
package rondo.protocol.state;

import org.jspecify.annotations.NullMarked;
