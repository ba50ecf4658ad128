/** The demo's house and the one browser that stories run in. */
@NullMarked
package rondo.browser.house;

import org.jspecify.annotations.NullMarked;
