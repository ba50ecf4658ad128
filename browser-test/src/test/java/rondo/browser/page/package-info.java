/** What a person sees and does on each face, by its visible words. */
@NullMarked
package rondo.browser.page;

import org.jspecify.annotations.NullMarked;
