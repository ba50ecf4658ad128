package rondo.design.cover.placed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder in which an operator places pictures of titles, as JPEG or PNG: {@code
 * the-general-1926.jpg}. Names are made by {@link #nameOf}, never taken from outside, links are not
 * followed, and each picture is decoded within limits and drawn anew. One that cannot be taken is
 * as if it were not there, and the log says why, once. Safe for use by many threads.
 */
public final class PlacedPictures {
  private static final Logger LOG = LoggerFactory.getLogger(PlacedPictures.class);
  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");
  private static final int MOST_KEPT = 300;
  private static final int LONGEST_NAME = 60;

  private final Optional<Path> folder;
  private final ConcurrentHashMap<Placed, Optional<byte[]>> kept = new ConcurrentHashMap<>();

  private PlacedPictures(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The pictures in this folder, which need not be there. */
  public static PlacedPictures in(Path folder) {
    return new PlacedPictures(Optional.of(folder));
  }

  /** No pictures: every cover is drawn. */
  public static PlacedPictures none() {
    return new PlacedPictures(Optional.empty());
  }

  /** A file as it was when it was read; another one under the same name is read anew. */
  private record Placed(Path file, long modified, long size) {}

  /** Whether there is a folder, so that a picture may be there tomorrow. */
  public boolean possible() {
    return folder.isPresent();
  }

  /**
   * The name of a title's file, without its ending: letters and digits of any script in lower case,
   * with hyphens between them, and the year.
   */
  public static String nameOf(String title, int year) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "-" + year;
  }

  /** The picture of a title as JPEG, 400 x 560; empty where its cover is drawn. */
  public Optional<byte[]> of(String title, int year) {
    return folder
        .flatMap(place -> find(place, nameOf(title, year)))
        .flatMap(file -> {
          if (kept.size() > MOST_KEPT) {
            kept.clear();
          }
          return kept.computeIfAbsent(file, PlacedPictures::read);
        });
  }

  private static Optional<Placed> find(Path folder, String name) {
    return ENDINGS.stream()
        .map(ending -> folder.resolve(name + ending))
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .flatMap(PlacedPictures::placed);
  }

  private static Optional<Placed> placed(Path file) {
    try {
      return Optional.of(
          new Placed(file, Files.getLastModifiedTime(file).toMillis(), Files.size(file)));
    } catch (IOException e) {
      LOG.debug("{} was taken away while it was looked at", file, e);
      return Optional.empty();
    }
  }

  private static Optional<byte[]> read(Placed placed) {
    try {
      if (placed.size > CutPicture.MOST_BYTES) {
        throw new PictureRefusedException(placed.size + " bytes are too many");
      }
      return Optional.of(CutPicture.jpeg(CutPicture.cut(Files.readAllBytes(placed.file))));
    } catch (IOException | PictureRefusedException e) {
      LOG.warn("the picture {} is not shown, its cover is drawn: {}", placed.file, e.getMessage());
      return Optional.empty();
    }
  }
}
