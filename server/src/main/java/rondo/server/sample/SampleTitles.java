package rondo.server.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rondo.base.id.TitleId;
import rondo.server.title.Edition;
import rondo.server.title.Kind;
import rondo.server.title.Maker;
import rondo.server.title.Series;
import rondo.server.title.Title;
import rondo.server.title.TitleName;
import rondo.tariff.rule.Format;

/** The titles of the demo; always the same, with the same ids. */
final class SampleTitles {
  private static final String RESOURCE = "titles.txt";
  private static final long TITLES = 0x0190_0000_0000_7001L;
  private static final long EDITIONS = 0x0190_0000_0000_7002L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int FIRST_KIOSK = 7;
  private static final int SPANISH = 10;
  private static final int SERIES = 11;
  private static final Pattern PART = Pattern.compile("(.+) ([0-9]+)");

  private SampleTitles() {}

  /** In the order of the file. */
  static List<SampleTitle> read() {
    List<String> lines = lines();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> title(i + 1, lines.get(i).split("\\s*\\|\\s*", -1)))
        .toList();
  }

  private static SampleTitle title(int number, String[] parts) {
    Map<SampleKiosk, List<Format>> discs = new EnumMap<>(SampleKiosk.class);
    for (SampleKiosk kiosk : SampleKiosk.values()) {
      discs.put(kiosk, formats(parts[FIRST_KIOSK + kiosk.ordinal()]));
    }
    List<Format> all = discs.values().stream().flatMap(List::stream).distinct().sorted().toList();
    Kind kind = Kind.of(all.getFirst());
    return new SampleTitle(
        new Title(
            new TitleId(new UUID(TITLES, VARIANT | number)),
            kind,
            parts[0],
            Integer.parseInt(parts[1]),
            parts[2],
            List.of(),
            parts[3],
            Integer.parseInt(parts[4]),
            Integer.parseInt(parts[5]),
            List.of(parts[6].split(",")),
            List.of(),
            given(parts, SERIES).map(SampleTitles::series),
            given(parts, SPANISH).map(name -> new TitleName("es", name)).stream().toList(),
            makers(kind, parts[3]),
            all.stream().map(format -> Edition.plain(edition(number, format), format)).toList(),
            List.of(),
            1),
        discs);
  }

  private static List<Format> formats(String words) {
    return Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).map(Format::parse).toList();
  }

  private static Optional<String> given(String[] parts, int column) {
    return Arrays.stream(parts).skip(column).findFirst().filter(part -> !part.isEmpty());
  }

  private static Series series(String words) {
    Matcher counted = PART.matcher(words);
    return counted.matches()
        ? new Series(counted.group(1), OptionalInt.of(Integer.parseInt(counted.group(2))))
        : new Series(words, OptionalInt.empty());
  }

  private static List<Maker> makers(Kind kind, String by) {
    Maker.Role role =
        switch (kind) {
          case FILM -> Maker.Role.DIRECTOR;
          case ALBUM -> Maker.Role.ARTIST;
          case GAME -> Maker.Role.DEVELOPER;
        };
    return Stream.of(by.split(" and ")).map(name -> new Maker(role, name)).toList();
  }

  private static UUID edition(int number, Format format) {
    return new UUID(EDITIONS, VARIANT | ((long) number << Byte.SIZE) | format.ordinal());
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
