/** What people are to do at a kiosk, and what its audits have found. */
@NullMarked
package rondo.server.console.stock;

import org.jspecify.annotations.NullMarked;
