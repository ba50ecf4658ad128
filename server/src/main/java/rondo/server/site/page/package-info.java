/** The public pages, in the language of their reader, without a need for scripts. */
@NullMarked
package rondo.server.site.page;

import org.jspecify.annotations.NullMarked;
