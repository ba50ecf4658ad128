/** What a person has to look at. */
@NullMarked
package rondo.server.task;

import org.jspecify.annotations.NullMarked;
