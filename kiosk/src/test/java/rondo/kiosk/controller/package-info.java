/** Proves the kiosk as a whole: on the bench in virtual time, and as a thread. */
@NullMarked
package rondo.kiosk.controller;

import org.jspecify.annotations.NullMarked;
