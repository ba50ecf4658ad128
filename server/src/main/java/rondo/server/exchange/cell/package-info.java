/** What one cell says: texts, numbers, dates and amounts as people in several countries write. */
@NullMarked
package rondo.server.exchange.cell;

import org.jspecify.annotations.NullMarked;
