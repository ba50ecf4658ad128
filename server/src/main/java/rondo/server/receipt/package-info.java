/** What customers are told of their rentals in writing: amounts from the ledger's own lines. */
@NullMarked
package rondo.server.receipt;

import org.jspecify.annotations.NullMarked;
