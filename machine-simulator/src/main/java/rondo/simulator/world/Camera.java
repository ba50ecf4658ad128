package rondo.simulator.world;

import rondo.media.picture.Picture;

/** Makes pixels of what stands before it. Pure. */
@FunctionalInterface
public interface Camera {
  /** One picture. */
  Picture take(Scene scene);
}
