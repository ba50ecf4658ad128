/** Messages to customers: sent after the step that caused them, or kept in a folder to be read. */
@NullMarked
package rondo.server.mail;

import org.jspecify.annotations.NullMarked;
