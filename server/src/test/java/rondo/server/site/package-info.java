/** The public face, asked as browsers and programs ask it. */
@NullMarked
package rondo.server.site;

import org.jspecify.annotations.NullMarked;
