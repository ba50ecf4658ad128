/** Tests of what a kiosk knows of the others. */
@NullMarked
package rondo.kiosk.network;

import org.jspecify.annotations.NullMarked;
