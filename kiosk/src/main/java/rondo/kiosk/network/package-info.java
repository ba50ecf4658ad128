/** What a kiosk knows of the others of its network. */
@NullMarked
package rondo.kiosk.network;

import org.jspecify.annotations.NullMarked;
