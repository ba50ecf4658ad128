/** How servers are told apart, and the letters that people type. */
@NullMarked
package rondo.protocol.identity;

import org.jspecify.annotations.NullMarked;
