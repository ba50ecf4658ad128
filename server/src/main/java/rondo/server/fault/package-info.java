/** Discs that customers have complained of: nobody rents one before a person has looked at it. */
@NullMarked
package rondo.server.fault;

import org.jspecify.annotations.NullMarked;
