package rondo.vision.symbol;

/**
 * Where a symbol was seen.
 *
 * @param x of its middle, or of its hub, from the picture's left, in pixels
 * @param y of it, from the picture's top
 * @param angle at which its text runs, clockwise from the picture's right, in radians; of radial
 *     bars that of the first one; 0 for circles, which have none
 */
public record Place(double x, double y, double angle) {}
