/** What is printed on a label, as light at points of its plane in millimetres. */
@NullMarked
package rondo.labels.face;

import org.jspecify.annotations.NullMarked;
