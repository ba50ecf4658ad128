/** The JSON API of the public inventory, version 1, as {@code openapi.yaml} describes it. */
@NullMarked
package rondo.server.site.api;

import org.jspecify.annotations.NullMarked;
