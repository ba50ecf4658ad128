/** What every command can be told. */
@NullMarked
package rondo.app.setting;

import org.jspecify.annotations.NullMarked;
