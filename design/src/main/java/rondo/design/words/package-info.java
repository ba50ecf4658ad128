/** What people read: sentences by key, amounts and times. */
@NullMarked
package rondo.design.words;

import org.jspecify.annotations.NullMarked;
