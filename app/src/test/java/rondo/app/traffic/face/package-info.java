@NullMarked
package rondo.app.traffic.face;

import org.jspecify.annotations.NullMarked;
