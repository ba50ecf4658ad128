/** Sealing at entry: what only the holder of a private key may read (JWE, RFC 7516). */
@NullMarked
package rondo.protocol.sealing;

import org.jspecify.annotations.NullMarked;
