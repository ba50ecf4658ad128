/** Where a MiniDisc's sectors are kept: the interface of a drive, and a file that holds a disc. */
@NullMarked
package rondo.media.minidisc.image;

import org.jspecify.annotations.NullMarked;
