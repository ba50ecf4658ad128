/** What a rental costs at each step, as lines that explain themselves. */
@NullMarked
package rondo.tariff.charge;

import org.jspecify.annotations.NullMarked;
