/** Files that survive a power cut whole or not at all. */
@NullMarked
package rondo.base.file;

import org.jspecify.annotations.NullMarked;
