/** How much one address may ask of the public pages and of the API. */
@NullMarked
package rondo.server.site.limit;

import org.jspecify.annotations.NullMarked;
