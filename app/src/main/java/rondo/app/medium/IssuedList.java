package rondo.app.medium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.base.file.DurableFile;

/**
 * The list of a batch, as good as money: readable by its owner only.
 *
 * @param media in the order in which they are made
 */
record IssuedList(List<IssuedMedium> media) {
  IssuedList {
    media = List.copyOf(media);
  }

  /** Puts the list on the disk; false when there is one already. */
  boolean create(Path file) {
    String text =
        Stream.concat(Stream.of(IssuedMedium.HEAD), media.stream().map(IssuedMedium::line))
            .collect(Collectors.joining("\n", "", "\n"));
    return DurableFile.create(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A list that {@link #create} made, or nothing where the file is none.
   *
   * @throws UncheckedIOException when the disk refuses
   */
  static Optional<IssuedList> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      List<IssuedMedium> media =
          lines.stream().skip(1).flatMap(line -> IssuedMedium.parse(line).stream()).toList();
      boolean whole =
          !lines.isEmpty()
              && lines.getFirst().equals(IssuedMedium.HEAD)
              && media.size() == lines.size() - 1;
      return whole ? Optional.of(new IssuedList(media)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The line of an image. */
  Optional<IssuedMedium> of(Path image) {
    Path name = image.getFileName();
    return media.stream()
        .filter(medium -> name != null && medium.file().equals(name.toString()))
        .findAny();
  }
}
