/** A MiniDisc in a drive: three copies of its table of contents, recording, erasing, tidying. */
@NullMarked
package rondo.media.minidisc.disc;

import org.jspecify.annotations.NullMarked;
