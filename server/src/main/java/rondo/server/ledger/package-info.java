/** The append-only record of what is owed and paid. */
@NullMarked
package rondo.server.ledger;

import org.jspecify.annotations.NullMarked;
