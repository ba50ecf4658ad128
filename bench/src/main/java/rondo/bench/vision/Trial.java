package rondo.bench.vision;

import rondo.media.picture.Picture;

/**
 * One picture and what stands on it.
 *
 * @param picture what the engines see
 * @param truth the text of its symbol; empty where there is none
 */
public record Trial(Picture picture, String truth) {}
