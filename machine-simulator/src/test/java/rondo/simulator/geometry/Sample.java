package rondo.simulator.geometry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sample machine's file as text. */
final class Sample {
  private Sample() {}

  static String text() {
    try (var in =
        Objects.requireNonNull(Sample.class.getResourceAsStream("/rondo/simulator/machine.toml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
