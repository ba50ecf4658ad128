/** The faces of a kiosk as a program meets them: its screen's stream, its forms, the hands. */
@NullMarked
package rondo.app.traffic.face;

import org.jspecify.annotations.NullMarked;
