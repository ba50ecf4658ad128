/** Mails as mail programs show them: two widths, light and dark. */
@NullMarked
package rondo.browser.mail;

import org.jspecify.annotations.NullMarked;
