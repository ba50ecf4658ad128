/** Messages to customers, and what they say where they are kept here. */
@NullMarked
package rondo.server.console.mailbox;

import org.jspecify.annotations.NullMarked;
