/** Prices as rows: each list becomes a version of the group's tariff from a day on. */
@NullMarked
package rondo.server.exchange.price;

import org.jspecify.annotations.NullMarked;
