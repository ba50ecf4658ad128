package rondo.labels.face;

import rondo.labels.camera.Surface;
import rondo.labels.symbol.Squares;

/**
 * A Data Matrix, its middle at a point.
 *
 * @param squares what is printed
 * @param module the side of a square, in millimetres
 * @param right how far its middle lies right of the plane's, in millimetres
 * @param down how far it lies below, in millimetres
 */
public record MatrixSquares(Squares squares, double module, double right, double down)
    implements Surface {
  @Override
  public double light(double x, double y) {
    double half = squares.side() / 2.0;
    int column = (int) Math.floor((x - right) / module + half);
    int row = (int) Math.floor((y - down) / module + half);
    return Ink.of(squares.at(column, row));
  }
}
