package rondo.app.medium;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.prepaid.BlockForm;
import rondo.media.prepaid.BlockLayout;
import rondo.media.prepaid.PrepaidPlace;

/** What {@code ./rondo medium issue} is told. */
final class BatchOptions {
  private static final Map<Integer, DiscSize> SIZES =
      Map.of(60, DiscSize.MINUTES_60, 74, DiscSize.MINUTES_74, 80, DiscSize.MINUTES_80);
  private static final int MOST = 10_000;
  private static final int LAST_KEY_VERSION = 255;
  private static final Pattern DOTTED =
      Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");

  @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "where to")
  private Path folder = Path.of("");

  @Option(names = "--count", paramLabel = "N", description = "how many (default 1)")
  private int count = 1;

  @Option(names = "--size", paramLabel = "MIN", description = "60, 74 (default) or 80 minutes")
  private int size = 74;

  @Option(
      names = "--widths",
      paramLabel = "A/S/M",
      description = "bits of amount, service and medium: 8/24/32 (default), 8/22/34, 8/32/40 ...")
  private String widths = BlockLayout.STANDARD.words();

  @Option(
      names = "--denomination",
      required = true,
      paramLabel = "D",
      description = "from 1 on, a number of the server's table")
  private int denomination;

  @Option(
      names = "--service",
      required = true,
      paramLabel = "ID",
      description = "the service ID in hexadecimal digits; with 32 bits also as 192.0.2.1")
  private String service = "";

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description =
          "utoc (default), ptoc, control, or ptoc:SECTOR:OFFSET, utoc:SECTOR:OFFSET,"
              + " after:CLUSTERS:SECTOR:OFFSET")
  private String place = "utoc";

  @Option(
      names = "--key",
      paramLabel = "PEM",
      description = "an Ed25519 key: a signature beside each block")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--key-version", paramLabel = "N", description = "0 to 255 (default 1)")
  private int keyVersion = 1;

  @Option(
      names = "--earlier",
      paramLabel = "CSV",
      description = "the list of an earlier batch; none of its medium IDs is given again")
  private List<Path> earlier = new ArrayList<>();

  /** What is wrong with the options, in a sentence. */
  Optional<String> fault() {
    if (count < 1 || count > MOST || !SIZES.containsKey(size)) {
      return Optional.of("--count is 1 to %d; --size is 60, 74 or 80".formatted(MOST));
    }
    Optional<BlockLayout> layout = BlockLayout.parse(widths);
    return layout.isEmpty()
        ? Optional.of(BlockOptions.WIDTHS_FAULT)
        : Stream.of(
                fieldFault(layout.get()),
                keyFault(),
                BlockOptions.placeFault(place, form()),
                earlierFault())
            .flatMap(Optional::stream)
            .findFirst();
  }

  private Optional<String> fieldFault(BlockLayout layout) {
    int most = (1 << layout.amountBits()) - 1;
    if (denomination < 1 || denomination > most) {
      return Optional.of("--denomination is 1 to " + most);
    }
    return id(layout).isPresent()
        ? Optional.empty()
        : Optional.of(
            "--service has digits of 0-9a-f and at most %d bits, or with 32 bits is an IPv4 address"
                .formatted(layout.serviceBits()));
  }

  private Optional<String> keyFault() {
    if (keyVersion < 0 || keyVersion > LAST_KEY_VERSION) {
      return Optional.of("--key-version is 0 to " + LAST_KEY_VERSION);
    }
    return key.filter(file -> KeyFile.signing(file).isEmpty())
        .map(file -> file + " holds no Ed25519 key; openssl genpkey -algorithm ed25519 makes one");
  }

  private Optional<String> earlierFault() {
    return earlier.stream()
        .filter(file -> IssuedList.read(file).isEmpty())
        .findFirst()
        .map(file -> file + " is not a list of issued media");
  }

  private Optional<Long> id(BlockLayout layout) {
    Matcher dotted = DOTTED.matcher(service);
    if (layout.serviceBits() == 32 && dotted.matches()) {
      long id = 0;
      for (int part = 1; part <= 4; part++) {
        int number = Integer.parseInt(dotted.group(part));
        id = number > 255 ? Long.MAX_VALUE : id << 8 | number;
      }
      return Optional.of(id).filter(address -> address >>> 32 == 0);
    }
    return Optional.of(service)
        .filter(digits -> digits.matches("[0-9a-f]{1,8}"))
        .map(digits -> Long.parseLong(digits, 16))
        .filter(id -> id >>> layout.serviceBits() == 0);
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
    return id(layout()).orElseThrow();
  }

  PrepaidPlace place() {
    return PlaceText.parse(place).orElseThrow();
  }

  BlockLayout layout() {
    return BlockLayout.parse(widths).orElseThrow();
  }

  BlockForm form() {
    return new BlockForm(layout(), key.isPresent());
  }

  Optional<Path> key() {
    return key;
  }

  OptionalInt keyVersion() {
    return key.isPresent() ? OptionalInt.of(keyVersion) : OptionalInt.empty();
  }

  /** The lists of earlier batches. */
  List<IssuedList> earlier() {
    return earlier.stream().flatMap(file -> IssuedList.read(file).stream()).toList();
  }
}
