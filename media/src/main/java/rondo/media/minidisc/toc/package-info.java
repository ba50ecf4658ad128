/** MiniDisc tables of contents as values, with the rules that a table must keep. */
@NullMarked
package rondo.media.minidisc.toc;

import org.jspecify.annotations.NullMarked;
