package rondo.labels.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import rondo.labels.symbol.Bars;
import rondo.labels.symbol.Squares;

/** Each form puts each module where it belongs. */
class FacesTest {
  private static final Bars BARS = Bars.code128("D0000000047118");

  @Test
  void straight_bars_stand_side_by_side_and_end_above_and_below() {
    StraightBars face = new StraightBars(BARS, 0.5, 10, 3, -2);
    for (int i = 0; i < BARS.modules(); i++) {
      double x = face.left() + (i + 0.5) * 0.5;
      assertThat(face.light(x, -2) < 0.5).isEqualTo(BARS.at(i));
      assertThat(face.light(x, 3.1)).isGreaterThan(0.5);
    }
    assertThat(face.light(face.left() - 0.1, -2)).isGreaterThan(0.5);
  }

  @Test
  void radial_bars_run_clockwise_from_their_start() {
    RadialBars face = new RadialBars(BARS, 0.6, 23, 33, -Math.PI / 2);
    for (int i = 0; i < BARS.modules(); i++) {
      double angle = -Math.PI / 2 + (i + 0.5) * face.step();
      for (double radius : new double[] {23.1, 28, 32.9}) {
        assertThat(face.light(radius * Math.cos(angle), radius * Math.sin(angle)) < 0.5)
            .isEqualTo(BARS.at(i));
      }
      assertThat(face.light(22 * Math.cos(angle), 22 * Math.sin(angle))).isGreaterThan(0.5);
    }
  }

  @Test
  void bars_that_would_run_into_their_own_quiet_zone_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RadialBars(BARS, 0.6, 8, 14, 0));
  }

  @Test
  void circles_follow_each_other_outwards() {
    ConcentricBars face = new ConcentricBars(BARS, 0.2, 21);
    for (int i = 0; i < BARS.modules(); i++) {
      double radius = 21 + (i + 0.5) * 0.2;
      assertThat(face.light(radius * 0.6, -radius * 0.8) < 0.5).isEqualTo(BARS.at(i));
    }
    assertThat(face.light(20.9, 0)).isGreaterThan(0.5);
  }

  @Test
  void squares_stand_in_rows_about_their_middle() {
    Squares squares = Squares.dataMatrix("G00128D0000000047118");
    MatrixSquares face = new MatrixSquares(squares, 0.7, 4, 30);
    double half = squares.side() / 2.0;
    for (int row = -1; row <= squares.side(); row++) {
      for (int column = -1; column <= squares.side(); column++) {
        double x = 4 + (column + 0.5 - half) * 0.7;
        double y = 30 + (row + 0.5 - half) * 0.7;
        assertThat(face.light(x, y) < 0.5).isEqualTo(squares.at(column, row));
      }
    }
  }
}
