package rondo.bench.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All scores, and the figures that follow.
 *
 * @param scores by set and engine
 */
public record VisionScores(Map<PictureSet, Map<Rival, Score>> scores) {
  private static final double TURNED_AIM = 0.95;
  private static final double BLURRED_AIM = 1.5;

  /** A line for people: what each engine read of a set. */
  static String line(PictureSet set, Map<Rival, Score> row) {
    StringBuilder line = new StringBuilder("%-11s".formatted(set.name().toLowerCase(Locale.ROOT)));
    row.forEach((rival, score) ->
        line.append(
            "  %s %.3f wrong %d %.1f ms"
                .formatted(
                    rival.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    score.share(),
                    score.wrong(),
                    score.millis())));
    return line.toString();
  }

  /** Each aim of the bench and whether it holds. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    double upright = 0;
    for (Rival rival : Rival.values()) {
      upright = Math.max(upright, share(PictureSet.UPRIGHT, rival));
    }
    double turned = share(PictureSet.TURNED, Rival.OURS);
    double peer = share(PictureSet.BLURRED, Rival.ZXING);
    figures.add(Figure.atLeast("vision-any-angle", turned / upright, "ratio", TURNED_AIM));
    figures.add(
        Figure.atLeast(
            "vision-blurred",
            share(PictureSet.BLURRED, Rival.OURS) / Math.max(peer, 1e-9),
            "ratio",
            BLURRED_AIM));
    figures.add(ring("vision-radial", PictureSet.RADIAL, turned));
    figures.add(ring("vision-concentric", PictureSet.CONCENTRIC, turned));
    figures.add(
        Figure.atMost(
            "vision-wrong", all(Rival.OURS).wrong(), "pictures", all(Rival.ZXING).wrong()));
    figures.add(
        Figure.atMost(
            "vision-time",
            all(Rival.OURS).millis() / all(Rival.ZXING_TURNED).millis(),
            "ratio",
            1));
    return figures;
  }

  private Figure ring(String name, PictureSet set, double straight) {
    return Figure.atLeast(name, share(set, Rival.OURS) / straight, "ratio", 1);
  }

  private double share(PictureSet set, Rival rival) {
    return scores.getOrDefault(set, Map.of()).getOrDefault(rival, Score.NONE).share();
  }

  /** Of one engine on all pictures. */
  public Score all(Rival rival) {
    Score sum = Score.NONE;
    for (Map<Rival, Score> row : scores.values()) {
      sum = sum.plus(row.getOrDefault(rival, Score.NONE));
    }
    return sum;
  }
}
