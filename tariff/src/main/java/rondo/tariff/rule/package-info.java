/** The rules of a tariff: prices, nights, maximum and tax, as versioned data. */
@NullMarked
package rondo.tariff.rule;

import org.jspecify.annotations.NullMarked;
