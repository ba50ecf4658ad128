package rondo.vision.ring;

/**
 * The middle of what runs round in a picture.
 *
 * @param form which way its bars stand
 * @param x from the picture's left, in pixels
 * @param y from its top, in pixels
 * @param inner the least distance of a tile with such bars, in pixels
 * @param outer the greatest
 * @param share of all that changes in one direction which fits to this hub, 0 to 1
 */
public record Hub(RingForm form, double x, double y, double inner, double outer, double share) {}
