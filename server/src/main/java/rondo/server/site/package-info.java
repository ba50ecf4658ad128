/** The public face of the network: pages and an API that say what stands where. */
@NullMarked
package rondo.server.site;

import org.jspecify.annotations.NullMarked;
