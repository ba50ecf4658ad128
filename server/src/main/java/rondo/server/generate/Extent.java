package rondo.server.generate;

/**
 * How large a network is invented.
 *
 * @param titles 1 to 1,000,000
 * @param discs 1 to 10,000,000
 * @param kiosks 1 to 20,000
 * @param seed decides everything
 */
public record Extent(int titles, int discs, int kiosks, long seed) {
  private static final int MOST_TITLES = 1_000_000;
  private static final int MOST_DISCS = 10_000_000;
  private static final int MOST_KIOSKS = 20_000;

  public Extent {
    if (!fits(titles, MOST_TITLES) || !fits(discs, MOST_DISCS) || !fits(kiosks, MOST_KIOSKS)) {
      throw new IllegalArgumentException(
          "1 to 1,000,000 titles, 1 to 10,000,000 discs and 1 to 20,000 kiosks can be invented");
    }
  }

  private static boolean fits(int number, int most) {
    return number >= 1 && number <= most;
  }
}
