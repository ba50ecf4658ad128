/**
 * Letters as outlines, read from the font files themselves: a picture needs no font to be shown.
 */
@NullMarked
package rondo.design.cover.glyph;

import org.jspecify.annotations.NullMarked;
