/** What people type into forms, read into values or into what is wrong with it. */
@NullMarked
package rondo.server.form;

import org.jspecify.annotations.NullMarked;
