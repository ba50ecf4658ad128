/** The prepaid block that a medium carries and nobody rewrites: its form, places, search, issue. */
@NullMarked
package rondo.media.prepaid;

import org.jspecify.annotations.NullMarked;
