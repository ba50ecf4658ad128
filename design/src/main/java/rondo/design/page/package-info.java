/** Pages rendered from precompiled templates, and what surrounds every page. */
@NullMarked
package rondo.design.page;

import org.jspecify.annotations.NullMarked;
