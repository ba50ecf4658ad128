/** The voice of spoken mode: sentences in, sound out, by a program beside us. */
@NullMarked
package rondo.kiosk.voice;

import org.jspecify.annotations.NullMarked;
