package rondo.vision.label;

import rondo.media.picture.Picture;

/** Looks for a label in a picture. Stateless for its caller; the same picture reads the same. */
@FunctionalInterface
public interface PictureReader {
  /** What is read, or why nothing is. */
  LabelReading read(Picture picture);
}
