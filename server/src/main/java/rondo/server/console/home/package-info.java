/** What needs a person, and today. */
@NullMarked
package rondo.server.console.home;

import org.jspecify.annotations.NullMarked;
