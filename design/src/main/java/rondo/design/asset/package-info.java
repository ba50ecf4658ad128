/** Style sheets, scripts, fonts and icons, served under the hash of their content. */
@NullMarked
package rondo.design.asset;

import org.jspecify.annotations.NullMarked;
