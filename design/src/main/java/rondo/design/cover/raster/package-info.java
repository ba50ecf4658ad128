/** Turns a cover, drawn as SVG, into pixels for those who show no SVG: mails, labels, textures. */
@NullMarked
package rondo.design.cover.raster;

import org.jspecify.annotations.NullMarked;
