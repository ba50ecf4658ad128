package rondo.simulation.kiosk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rondo.media.picture.Picture;
import rondo.vision.label.LabelReading;
import rondo.vision.label.PictureReader;

/** The real reader, which reads each picture once: the simulated camera takes the same few. */
final class RememberedPictures {
  private record Same(Picture picture) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.picture == picture;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(picture);
    }
  }

  private RememberedPictures() {}

  /** Thread-safe if the reader is. */
  static PictureReader by(PictureReader reader) {
    Map<Same, LabelReading> read = new ConcurrentHashMap<>();
    return picture -> read.computeIfAbsent(new Same(picture), it -> reader.read(it.picture()));
  }
}
