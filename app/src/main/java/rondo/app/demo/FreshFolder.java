package rondo.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of its own for one run, made where the system keeps what need not last. */
record FreshFolder(Path path) {
  static FreshFolder make() {
    try {
      return new FreshFolder(Files.createTempDirectory("rondo-traffic-"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a fresh folder", e);
    }
  }

  /** Removes it with all that is in it; only when nothing runs in it any more. */
  void remove() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> inward = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : inward) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}
