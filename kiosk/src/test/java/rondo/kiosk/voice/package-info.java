/** Tests of the voice, with the real program and with ones that misbehave. */
@NullMarked
package rondo.kiosk.voice;

import org.jspecify.annotations.NullMarked;
