/** Stories in a real browser, each a sentence. */
@NullMarked
package rondo.browser.story;

import org.jspecify.annotations.NullMarked;
