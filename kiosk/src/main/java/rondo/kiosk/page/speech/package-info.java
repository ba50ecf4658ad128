/** What is said of each page in spoken mode: the same sentences as on the screen, in order. */
@NullMarked
package rondo.kiosk.page.speech;

import org.jspecify.annotations.NullMarked;
