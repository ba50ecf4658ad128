@NullMarked
package rondo.server.console.page;

import org.jspecify.annotations.NullMarked;
