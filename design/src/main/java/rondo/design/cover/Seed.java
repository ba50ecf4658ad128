package rondo.design.cover;

import java.nio.charset.StandardCharsets;

/** FNV-1a, 32 bit, over UTF-8. */
final class Seed {
  private static final int OFFSET_BASIS = 0x811C9DC5;
  private static final int PRIME = 16777619;

  private Seed() {}

  static int of(String text) {
    int hash = OFFSET_BASIS;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ Byte.toUnsignedInt(b)) * PRIME;
    }
    return hash;
  }
}
