/**
 * Customers by the hundred: small programs that rent and return as people do, and their stories.
 */
@NullMarked
package rondo.app.traffic;

import org.jspecify.annotations.NullMarked;
