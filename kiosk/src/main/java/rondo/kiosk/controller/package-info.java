/** The one thread that owns a kiosk, and all that talks to it. */
@NullMarked
package rondo.kiosk.controller;

import org.jspecify.annotations.NullMarked;
