/** Pictures as cameras give them: grey pixels and nothing else. */
@NullMarked
package rondo.media.picture;

import org.jspecify.annotations.NullMarked;
