package rondo.app.medium;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.prepaid.BlockLayout;
import rondo.media.prepaid.PrepaidPlace;

/** What {@code ./rondo medium issue} is told. */
final class BatchOptions {
  private static final Map<String, PrepaidPlace> PLACES =
      Map.of(
          "ptoc", PrepaidPlace.PTOC,
          "utoc", PrepaidPlace.UTOC,
          "control", PrepaidPlace.CONTROL_AREA);
  private static final Map<Integer, DiscSize> SIZES =
      Map.of(60, DiscSize.MINUTES_60, 74, DiscSize.MINUTES_74, 80, DiscSize.MINUTES_80);
  private static final int MOST = 10_000;

  @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "where to")
  private Path folder = Path.of("");

  @Option(names = "--count", paramLabel = "N", description = "how many (default 1)")
  private int count = 1;

  @Option(names = "--size", paramLabel = "MIN", description = "60, 74 (default) or 80 minutes")
  private int size = 74;

  @Option(
      names = "--denomination",
      required = true,
      paramLabel = "D",
      description = "1 to 255, a number of the server's table")
  private int denomination;

  @Option(
      names = "--service",
      required = true,
      paramLabel = "HEX",
      description = "the service ID, up to 6 hexadecimal digits")
  private String service = "";

  @Option(names = "--place", paramLabel = "PLACE", description = "utoc (default), ptoc, control")
  private String place = "utoc";

  /** What is wrong with the options, in a sentence. */
  Optional<String> fault() {
    if (count < 1 || count > MOST) {
      return Optional.of("--count is 1 to " + MOST);
    }
    if (!SIZES.containsKey(size) || !PLACES.containsKey(place)) {
      return Optional.of("--size is 60, 74 or 80; --place is utoc, ptoc or control");
    }
    return denomination < 1 || denomination > 255 || !service.matches("[0-9a-f]{1,6}")
        ? Optional.of("--denomination is 1 to 255; --service has 1 to 6 digits of 0-9a-f")
        : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  int count() {
    return count;
  }

  DiscSize size() {
    return SIZES.getOrDefault(size, DiscSize.MINUTES_74);
  }

  int denomination() {
    return denomination;
  }

  long service() {
    return Long.parseLong(service, 16);
  }

  PrepaidPlace place() {
    return PLACES.getOrDefault(place, PrepaidPlace.UTOC);
  }

  String placeWord() {
    return place;
  }

  BlockLayout layout() {
    return BlockLayout.STANDARD;
  }
}
