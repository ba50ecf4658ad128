/** The ledger by day and by account. */
@NullMarked
package rondo.server.console.ledger;

import org.jspecify.annotations.NullMarked;
