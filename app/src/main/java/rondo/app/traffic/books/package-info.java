/** What database, journals, machines and payment side hold, compared with each other. */
@NullMarked
package rondo.app.traffic.books;

import org.jspecify.annotations.NullMarked;
