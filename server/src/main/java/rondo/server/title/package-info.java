/** Titles: what people look for, in which editions, and by which codes the world knows them. */
@NullMarked
package rondo.server.title;

import org.jspecify.annotations.NullMarked;
