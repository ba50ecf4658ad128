/** Tests of stopped clocks. */
@NullMarked
package rondo.server.grace;

import org.jspecify.annotations.NullMarked;
