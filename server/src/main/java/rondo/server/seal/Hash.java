package rondo.server.seal;

import java.util.HexFormat;

/**
 * A SHA-256.
 *
 * @param hex 64 lower-case digits
 */
public record Hash(String hex) {
  private static final HexFormat HEX = HexFormat.of();

  /** What stands before the first seal. */
  static final Hash NONE = new Hash("0".repeat(64));

  Hash(byte[] bytes) {
    this(HEX.formatHex(bytes));
  }

  byte[] bytes() {
    return HEX.parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
