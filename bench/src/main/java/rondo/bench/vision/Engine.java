package rondo.bench.vision;

import java.util.Optional;
import rondo.media.picture.Picture;

/** Whoever reads pictures in the bench. */
@FunctionalInterface
public interface Engine {
  /** The text of the symbol that it sees, if it sees one. */
  Optional<String> read(Picture picture);
}
