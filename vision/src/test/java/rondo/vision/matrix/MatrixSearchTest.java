package rondo.vision.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.Surface;
import rondo.labels.camera.View;
import rondo.labels.face.MatrixSquares;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Bars;
import rondo.labels.symbol.Squares;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.TileField;

class MatrixSearchTest {
  private static final String TEXT = "G00128D0000000047118";

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 45, 73, 130, 201, 288})
  void a_data_matrix_is_read_at_any_angle(int degrees) {
    double angle = Math.toRadians(degrees);
    Surface face = new MatrixSquares(Squares.dataMatrix(TEXT), 0.7, 0, 0);
    List<MatrixSearch.Square> squares =
        read(face, View.above(320, 320, 8).turned(angle).moved(14, -9));
    assertThat(squares).extracting(MatrixSearch.Square::text).containsExactly(TEXT);
    MatrixSearch.Square square = squares.getFirst();
    assertThat(square.x()).isCloseTo(174, within(16.0));
    assertThat(square.y()).isCloseTo(151, within(16.0));
    assertThat(Math.IEEEremainder(square.angle() - angle, Math.PI / 2)).isCloseTo(0, within(0.05));
  }

  @Test
  void straight_bars_and_paper_are_no_squares() {
    View view = View.above(320, 320, 5);
    assertThat(read(StraightBars.centred(Bars.code128(TEXT), 0.4, 20), view)).isEmpty();
    assertThat(read((x, y) -> 0.9, view)).isEmpty();
  }

  private static List<MatrixSearch.Square> read(Surface face, View view) {
    Grey grey = Grey.of(LabelLens.take(face, view, Conditions.IDEAL.with(0.5, 5), 2));
    return MatrixSearch.read(grey, TileField.of(grey));
  }
}
