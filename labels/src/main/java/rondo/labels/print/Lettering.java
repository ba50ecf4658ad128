package rondo.labels.print;

import java.util.List;

/** The letters of codes, of 5 x 7 points: no font is needed to print them. */
final class Lettering {
  private static final int ADVANCE = 6;
  private static final int ROWS = 7;
  private static final String LETTERS = "0123456789DG";
  // Seven rows of five bits a letter, from the top, as two hexadecimal digits each.
  private static final String[] POINTS = {
    "0E11131519110E", "040C040404040E", "0E11010204081F", "1F02040201110E", "02060A121F0202",
    "1F101E0101110E", "0608101E11110E", "1F010204080808", "0E11110E11110E", "0E11110F01020C",
    "1C12111111121C", "0E11101711110F"
  };

  private Lettering() {}

  /**
   * Writes a code below a place, its middle under the hub's.
   *
   * @param point the side of a point, in millimetres
   */
  static void write(String code, double top, double point, List<Mark> marks) {
    double left = -code.length() * ADVANCE * point / 2;
    for (int i = 0; i < code.length(); i++) {
      String points = POINTS[LETTERS.indexOf(code.charAt(i))];
      letter(points, left + i * ADVANCE * point, top, point, marks);
    }
  }

  private static void letter(
      String points, double left, double top, double point, List<Mark> marks) {
    for (int row = 0; row < ROWS; row++) {
      int bits = Integer.parseInt(points, row * 2, row * 2 + 2, 16);
      for (int column = 0; column < 5; column++) {
        if ((bits >> (4 - column) & 1) == 1) {
          marks.add(new Mark.Box(left + column * point, top + row * point, point, point));
        }
      }
    }
  }
}
