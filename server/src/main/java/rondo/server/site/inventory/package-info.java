/** What the public may know of titles and kiosks; nothing of customers is read here. */
@NullMarked
package rondo.server.site.inventory;

import org.jspecify.annotations.NullMarked;
