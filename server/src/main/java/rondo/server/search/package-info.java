/** Search of titles by words, which forgives accents and typing errors. */
@NullMarked
package rondo.server.search;

import org.jspecify.annotations.NullMarked;
