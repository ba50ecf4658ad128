/** Seals over ledger and events, and the proof that nothing under them was changed. */
@NullMarked
package rondo.server.seal;

import org.jspecify.annotations.NullMarked;
