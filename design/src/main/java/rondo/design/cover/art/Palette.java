package rondo.design.cover.art;

import java.util.List;

/**
 * Four colours of a cover, as hex without the sign.
 *
 * @param ground behind everything
 * @param first of the shapes
 * @param second of the shapes
 * @param ink of the letters; at least 4.5 to 1 on the ground
 */
public record Palette(String ground, String first, String second, String ink) {
  private static final int COLOUR_PRINT = 1950;

  /** Sets for titles of the age of colour. */
  public static final List<Palette> COLOUR =
      List.of(
          of("0C262D FFB400 6FE3D2 F6F0E2"),
          of("F1E4C8 D6452B 0B5563 0A2329"),
          of("7A1F2B F3C9A5 F26B4A FFF3E2"),
          of("D9E6DF 176B5A F2A03D 0A2329"),
          of("1D2B5B F25C54 F7E3C0 FFF6E6"),
          of("F7C9C0 B3263A 2A3F77 1C1330"),
          of("2F4A32 E8D9A0 E4793A FBF5DF"),
          of("F4B63F 0A2329 C8402B 0A2329"),
          of("3B2450 F59BB6 F4C95D FFF2F6"),
          of("CFE3EE 1F4E8C E9573F 0A1E33"),
          of("151515 E9E4D8 D6452B F6F0E2"),
          of("E7DDF2 5B3A8E E59A2F 1F1233"));

  /** Print sets for older titles. */
  public static final List<Palette> PRINT =
      List.of(
          of("0E0E10 D8D2C4 C2402B F6F0E2"),
          of("E9E4D8 151515 C2402B 151515"),
          of("2B3238 D9D3C3 E0A22F F6F0E2"),
          of("6B1E23 EBD9B8 1A1213 F8EEDC"));

  private static Palette of(String colours) {
    String[] four = colours.split(" ", -1);
    return new Palette(four[0], four[1], four[2], four[3]);
  }

  /** The set of a seed and a year. */
  public static Palette of(int seed, int year) {
    return year < COLOUR_PRINT
        ? PRINT.get(Integer.remainderUnsigned(seed, PRINT.size()))
        : COLOUR.get(Integer.remainderUnsigned(seed >>> 3, COLOUR.size()));
  }
}
