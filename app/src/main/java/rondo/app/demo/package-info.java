/** Everything in one program, with sample data. */
@NullMarked
package rondo.app.demo;

import org.jspecify.annotations.NullMarked;
