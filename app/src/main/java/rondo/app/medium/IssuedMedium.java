package rondo.app.medium;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.media.prepaid.BlockForm;
import rondo.media.prepaid.BlockLayout;
import rondo.media.prepaid.PrepaidBlock;
import rondo.media.prepaid.PrepaidPlace;

/**
 * One line of the list of a batch. Whoever knows the medium ID can spend: never print one.
 *
 * @param file the image's name in the folder of the list
 * @param minutes what is printed on the medium
 * @param place where its block lies
 * @param layout the widths of its block
 * @param keyVersion which key signed the block, 0 to 255; nothing for a plain one
 * @param block what it says
 */
record IssuedMedium(
    String file,
    int minutes,
    PrepaidPlace place,
    BlockLayout layout,
    OptionalInt keyVersion,
    PrepaidBlock block) {
  /** The first line of a list. */
  static final String HEAD = "file,minutes,place,widths,key,denomination,service,medium";

  private static final Pattern LINE =
      Pattern.compile(
          "(?<file>[^,]+),(?<minutes>[0-9]{2}),(?<place>[a-z0-9:]+),(?<widths>[0-9/]+),(?<key>[0-9]{0,3}),"
              + "(?<amount>[0-9]{1,5}),(?<service>[0-9a-f]{2,8}),(?<medium>[0-9a-f]{2,16})");

  /** What an issuer of this medium writes. */
  BlockForm form() {
    return new BlockForm(layout, keyVersion.isPresent());
  }

  /** Its line in a list. */
  String line() {
    return String.join(
        ",",
        file,
        Integer.toString(minutes),
        PlaceText.of(place),
        layout.words(),
        keyVersion.isPresent() ? Integer.toString(keyVersion.getAsInt()) : "",
        Integer.toString(block.amount()),
        hex(block.serviceId(), layout.serviceBits()),
        hex(block.mediumId(), layout.mediumBits()));
  }

  private static String hex(long value, int bits) {
    return String.format(Locale.ROOT, "%0" + Math.ceilDiv(bits, 4) + "x", value);
  }

  /** The medium that a line is about, or nothing where it is no line of ours. */
  static Optional<IssuedMedium> parse(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    Optional<PrepaidPlace> place = PlaceText.parse(found.group("place"));
    Optional<BlockLayout> layout = BlockLayout.parse(found.group("widths"));
    Optional<PrepaidBlock> block = layout.flatMap(widths -> block(found, widths));
    return place.isEmpty() || block.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IssuedMedium(
                found.group("file"),
                Integer.parseInt(found.group("minutes")),
                place.get(),
                layout.orElseThrow(),
                keyVersion(found.group("key")),
                block.get()));
  }

  private static OptionalInt keyVersion(String digits) {
    return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static Optional<PrepaidBlock> block(Matcher found, BlockLayout layout) {
    int amount = Integer.parseInt(found.group("amount"));
    long medium = Long.parseUnsignedLong(found.group("medium"), 16);
    if (amount < 1 || medium < 0) {
      return Optional.empty();
    }
    var block = new PrepaidBlock(amount, Long.parseLong(found.group("service"), 16), medium);
    return Optional.of(block).filter(layout::fits);
  }
}
