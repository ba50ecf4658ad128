@NullMarked
package rondo.app.traffic.books;

import org.jspecify.annotations.NullMarked;
