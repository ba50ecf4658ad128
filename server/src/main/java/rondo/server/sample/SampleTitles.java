package rondo.server.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/** The titles and discs of the demo; always the same, with the same ids and codes. */
final class SampleTitles {
  private static final String RESOURCE = "titles.txt";
  private static final long FIRST_DISC = 100_000_000_001L;
  private static final long TITLES = 0x0190_0000_0000_7001L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private SampleTitles() {}

  /** What is shown, and which copies there are of it. */
  static State.Catalogue read() {
    List<State.Title> titles = new ArrayList<>();
    List<State.Disc> discs = new ArrayList<>();
    for (String line : lines()) {
      String[] parts = line.split("\\s*\\|\\s*");
      var id = new TitleId(new UUID(TITLES, VARIANT | (titles.size() + 1)));
      titles.add(
          new State.Title(
              id,
              parts[0],
              Integer.parseInt(parts[1]),
              parts[2],
              parts[3],
              Integer.parseInt(parts[4]),
              Integer.parseInt(parts[5]),
              List.of(parts[6].split(","))));
      for (String format : parts[7].split(" ")) {
        discs.add(new State.Disc(DiscCode.of(FIRST_DISC + discs.size()), id, Format.parse(format)));
      }
    }
    return new State.Catalogue(titles, discs);
  }

  private static List<String> lines() {
    try (InputStream file = SampleTitles.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("the sample titles are not in this program");
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the sample titles cannot be read", e);
    }
  }
}
