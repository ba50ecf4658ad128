@NullMarked
package rondo.server.mail;

import org.jspecify.annotations.NullMarked;
