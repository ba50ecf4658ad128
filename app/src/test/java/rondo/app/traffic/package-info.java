@NullMarked
package rondo.app.traffic;

import org.jspecify.annotations.NullMarked;
