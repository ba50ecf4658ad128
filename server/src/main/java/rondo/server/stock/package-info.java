/** What people are to do at kiosks: discs in and out, audits, and what is settled after them. */
@NullMarked
package rondo.server.stock;

import org.jspecify.annotations.NullMarked;
