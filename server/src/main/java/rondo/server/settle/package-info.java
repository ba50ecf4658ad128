/** Where a person settles what the network could not: tasks, and returns at their noted time. */
@NullMarked
package rondo.server.settle;

import org.jspecify.annotations.NullMarked;
