package rondo.labels.print;

import java.util.List;
import java.util.function.IntPredicate;
import rondo.labels.face.ConcentricBars;
import rondo.labels.face.MatrixSquares;
import rondo.labels.face.RadialBars;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Squares;

/** Turns symbols into marks; modules of ink beside each other become one mark. */
final class Ink {
  private Ink() {}

  /** Takes a run of modules from a first one to the one after its last. */
  private interface Run {
    void take(int from, int to);
  }

  static void bars(StraightBars face, List<Mark> marks) {
    double top = face.down() - face.height() / 2;
    runs(
        face.bars().modules(),
        face.bars()::at,
        (from, to) ->
            marks.add(
                new Mark.Box(
                    face.left() + from * face.module(),
                    top,
                    (to - from) * face.module(),
                    face.height())));
  }

  static void bars(RadialBars face, List<Mark> marks) {
    runs(
        face.bars().modules(),
        face.bars()::at,
        (from, to) ->
            marks.add(
                new Mark.Sector(
                    face.inner(),
                    face.outer(),
                    face.start() + from * face.step(),
                    face.start() + to * face.step())));
  }

  static void bars(ConcentricBars face, List<Mark> marks) {
    runs(
        face.bars().modules(),
        face.bars()::at,
        (from, to) ->
            marks.add(
                new Mark.Ring(
                    face.inner() + from * face.module(), face.inner() + to * face.module())));
  }

  static void squares(MatrixSquares face, List<Mark> marks) {
    Squares squares = face.squares();
    double half = squares.side() * face.module() / 2;
    for (int row = 0; row < squares.side(); row++) {
      int line = row;
      runs(
          squares.side(),
          column -> squares.at(column, line),
          (from, to) ->
              marks.add(
                  new Mark.Box(
                      face.right() - half + from * face.module(),
                      face.down() - half + line * face.module(),
                      (to - from) * face.module(),
                      face.module())));
    }
  }

  private static void runs(int modules, IntPredicate ink, Run run) {
    int from = -1;
    for (int i = 0; i <= modules; i++) {
      boolean dark = i < modules && ink.test(i);
      if (dark && from < 0) {
        from = i;
      } else if (!dark && from >= 0) {
        run.take(from, i);
        from = -1;
      }
    }
  }
}
