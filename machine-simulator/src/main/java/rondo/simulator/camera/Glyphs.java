package rondo.simulator.camera;

import java.util.Locale;

/** Letters of 5 x 7 points for what is printed on labels: no font file is needed to draw them. */
final class Glyphs {
  /** From one letter to the next, in points. */
  static final int ADVANCE = 6;

  private static final int ROWS = 7;
  private static final String LETTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.:";
  // Seven rows of five bits a letter, from the top, as two hexadecimal digits each.
  private static final String[] POINTS = {
    "00000000000000", "0E11131519110E", "040C040404040E", "0E11010204081F", "1F02040201110E",
    "02060A121F0202", "1F101E0101110E", "0608101E11110E", "1F010204080808", "0E11110E11110E",
    "0E11110F01020C", "0E11111F111111", "1E11111E11111E", "0E11101010110E", "1C12111111121C",
    "1F10101E10101F", "1F10101E101010", "0E11101711110F", "1111111F111111", "0E04040404040E",
    "0702020202120C", "11121418141211", "1010101010101F", "111B1515111111", "11191513111111",
    "0E11111111110E", "1E11111E101010", "0E11111115120D", "1E11111E141211", "0F10100E01011E",
    "1F040404040404", "1111111111110E", "11111111110A04", "1111111515150A", "11110A040A1111",
    "1111110A040404", "1F01020408101F", "0000001F000000", "00000000000C0C", "000C0C000C0C00",
  };

  private Glyphs() {}

  /** Draws a text, its middle at x and its top at y; letters that it does not have are blanks. */
  static void draw(Canvas canvas, String text, int middle, int top, int size, double tone) {
    String upper = text.toUpperCase(Locale.ROOT);
    int left = middle - upper.length() * ADVANCE * size / 2;
    for (int i = 0; i < upper.length(); i++) {
      int letter = Math.max(LETTERS.indexOf(upper.charAt(i)), 0);
      letter(canvas, POINTS[letter], left + i * ADVANCE * size, top, size, tone);
    }
  }

  private static void letter(
      Canvas canvas, String points, int left, int top, int size, double tone) {
    for (int row = 0; row < ROWS; row++) {
      int bits = Integer.parseInt(points, row * 2, row * 2 + 2, 16);
      for (int column = 0; column < 5; column++) {
        if ((bits >> (4 - column) & 1) == 1) {
          canvas.block(left + column * size, top + row * size, size, size, tone);
        }
      }
    }
  }
}
