package rondo.bench.vision;

import java.util.random.RandomGenerator;

/** Numbers as they stand on the titles of shops. */
final class TitleNumber {
  private TitleNumber() {}

  /** 13 digits with their check digit; every other one begins with 0, which makes it a UPC-A. */
  static String draw(RandomGenerator random) {
    StringBuilder digits = new StringBuilder(13);
    digits.append(random.nextBoolean() ? 0 : 1 + random.nextInt(9));
    while (digits.length() < 12) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }
}
