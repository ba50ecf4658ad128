/** Payment cards with a magnetic stripe, ISO/IEC 7813: track text in, card data out. */
@NullMarked
package rondo.media.magstripe;

import org.jspecify.annotations.NullMarked;
