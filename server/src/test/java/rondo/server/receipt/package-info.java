@NullMarked
package rondo.server.receipt;

import org.jspecify.annotations.NullMarked;
