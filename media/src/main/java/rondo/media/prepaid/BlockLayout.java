package rondo.media.prepaid;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bits each field of a block has (seed 002, 2-1, fig. 8). The fields follow each other
 * without gaps, the highest bit first; bits after the last field up to a whole byte are zero.
 *
 * @param amountBits the denomination, 1 to 16
 * @param serviceBits the service ID, 8 to 32
 * @param mediumBits the medium ID, 8 to 63
 */
public record BlockLayout(int amountBits, int serviceBits, int mediumBits) {
  /** 8, 24 and 32 bits: what we issue unless told otherwise, 8 bytes. */
  public static final BlockLayout STANDARD = new BlockLayout(8, 24, 32);

  /** 8, 22 and 34 bits: 8 bytes with room for more media. */
  public static final BlockLayout PACKED = new BlockLayout(8, 22, 34);

  /** 8, 32 and 40 bits: the widest of the patent, 10 bytes; the service ID may be an address. */
  public static final BlockLayout WIDE = new BlockLayout(8, 32, 40);

  /** 1, 3 and 3 bytes: the least of the patent. */
  public static final BlockLayout LEAST = new BlockLayout(8, 24, 24);

  /** 1, 4 and 3 bytes: the least with an address. */
  public static final BlockLayout LEAST_WITH_ADDRESS = new BlockLayout(8, 32, 24);

  private static final Pattern WORDS = Pattern.compile("([1-9][0-9]?)/([1-9][0-9]?)/([1-9][0-9]?)");
  private static final int MOST_AMOUNT_BITS = 16;
  private static final int LEAST_ID_BITS = 8;
  private static final int MOST_MEDIUM_BITS = 63;

  public BlockLayout {
    check(amountBits, 1, MOST_AMOUNT_BITS);
    check(serviceBits, LEAST_ID_BITS, ServiceAddress.ADDRESS_BITS);
    check(mediumBits, LEAST_ID_BITS, MOST_MEDIUM_BITS);
  }

  /** The layout that {@link #words} says, or nothing where the widths do not fit. */
  public static Optional<BlockLayout> parse(String words) {
    Matcher widths = WORDS.matcher(words);
    if (!widths.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(widths.group(1));
    int service = Integer.parseInt(widths.group(2));
    int medium = Integer.parseInt(widths.group(3));
    boolean fits =
        isIn(amount, 1, MOST_AMOUNT_BITS)
            && isIn(service, LEAST_ID_BITS, ServiceAddress.ADDRESS_BITS)
            && isIn(medium, LEAST_ID_BITS, MOST_MEDIUM_BITS);
    return fits ? Optional.of(new BlockLayout(amount, service, medium)) : Optional.empty();
  }

  /** The widths with strokes between them, as people say them: 8/24/32. */
  public String words() {
    return amountBits + "/" + serviceBits + "/" + mediumBits;
  }

  private static boolean isIn(int bits, int least, int most) {
    return bits >= least && bits <= most;
  }

  private static void check(int bits, int least, int most) {
    if (!isIn(bits, least, most)) {
      throw new IllegalArgumentException(bits + " bits, but " + least + " to " + most + " fit");
    }
  }

  private int bits() {
    return amountBits + serviceBits + mediumBits;
  }

  /** Bytes of a block. */
  public int size() {
    return Math.ceilDiv(bits(), 8);
  }

  /** Whether each field of a block has room. */
  public boolean fits(PrepaidBlock block) {
    return block.amount() >>> amountBits == 0
        && block.serviceId() >>> serviceBits == 0
        && block.mediumId() >>> mediumBits == 0;
  }

  /**
   * The bytes of a block.
   *
   * @throws IllegalArgumentException when a field has no room
   */
  public byte[] write(PrepaidBlock block) {
    if (!fits(block)) {
      throw new IllegalArgumentException("a field of the block needs more bits than " + this);
    }
    BigInteger value =
        BigInteger.valueOf(block.amount())
            .shiftLeft(serviceBits)
            .or(BigInteger.valueOf(block.serviceId()))
            .shiftLeft(mediumBits)
            .or(BigInteger.valueOf(block.mediumId()))
            .shiftLeft(size() * 8 - bits());
    byte[] digits = value.toByteArray();
    byte[] bytes = new byte[size()];
    int length = Math.min(digits.length, bytes.length);
    System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
    return bytes;
  }

  /**
   * What bytes of this size say. All zero is no block; without a denomination, or with bits after
   * the last field, they are something else's.
   */
  public BlockReading read(byte[] bytes) {
    if (bytes.length != size()) {
      throw new IllegalArgumentException("a block has " + size() + " bytes, not " + bytes.length);
    }
    if (Arrays.equals(bytes, new byte[bytes.length])) {
      return new BlockReading.Nothing();
    }
    int spare = size() * 8 - bits();
    BigInteger value = new BigInteger(1, bytes);
    int amount = field(value, spare + mediumBits + serviceBits, amountBits).intValueExact();
    if (amount == 0 || field(value, 0, spare).signum() != 0) {
      return new BlockReading.Foreign();
    }
    return new BlockReading.Block(
        new PrepaidBlock(
            amount,
            field(value, spare + mediumBits, serviceBits).longValueExact(),
            field(value, spare, mediumBits).longValueExact()));
  }

  private static BigInteger field(BigInteger value, int shift, int bits) {
    return value.shiftRight(shift).and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }
}
