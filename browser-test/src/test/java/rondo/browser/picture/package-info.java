/** The screenshot run: every page in the sizes, modes and languages that it is used in. */
@NullMarked
package rondo.browser.picture;

import org.jspecify.annotations.NullMarked;
