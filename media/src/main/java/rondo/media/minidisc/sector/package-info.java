/** What a MiniDisc is divided into: clusters, sectors with their headers, addresses, sizes. */
@NullMarked
package rondo.media.minidisc.sector;

import org.jspecify.annotations.NullMarked;
