/** {@code ./rondo import} and {@code ./rondo export}: lists in and out beside a running server. */
@NullMarked
package rondo.app.exchange;

import org.jspecify.annotations.NullMarked;
