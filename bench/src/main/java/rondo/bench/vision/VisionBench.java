package rondo.bench.vision;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.base.time.Ticker;

/**
 * Lets our reader and its peers read the same pictures, each picture by all of them before the next
 * one, so that a busy computer slows all alike. Not thread-safe.
 */
public final class VisionBench {
  /** Pictures of each set that are read before the clock counts, so that all code is compiled. */
  private static final int WARM = 15;

  private final Ticker ticker;
  private final Map<Rival, Engine> engines =
      new EnumMap<>(
          Map.of(
              Rival.OURS, new Ours(),
              Rival.ZXING, new Zxing(),
              Rival.ZXING_TURNED, new TurnedZxing()));

  /** Measures with this clock. */
  public VisionBench(Ticker ticker) {
    this.ticker = ticker;
  }

  /**
   * Reads pictures of each set.
   *
   * @param count of each set, from {@link PictureSet#FIRST} on
   * @param told hears a line when a set is done
   */
  public VisionScores run(int count, Consumer<String> told) {
    for (PictureSet set : PictureSet.values()) {
      run(set, 0, WARM);
    }
    Map<PictureSet, Map<Rival, Score>> scores = new EnumMap<>(PictureSet.class);
    for (PictureSet set : PictureSet.values()) {
      Map<Rival, Score> row = run(set, PictureSet.FIRST, count);
      scores.put(set, row);
      told.accept(VisionScores.line(set, row));
    }
    return new VisionScores(scores);
  }

  private Map<Rival, Score> run(PictureSet set, int first, int count) {
    Map<Rival, Score> row = new EnumMap<>(Rival.class);
    for (int number = first; number < first + count; number++) {
      Trial trial = set.trial(number);
      engines.forEach((rival, engine) -> row.merge(rival, score(engine, trial), Score::plus));
    }
    return row;
  }

  private Score score(Engine engine, Trial trial) {
    long begun = ticker.nanos();
    Optional<String> text = engine.read(trial.picture());
    long taken = ticker.nanos() - begun;
    boolean right = text.equals(Optional.of(trial.truth()));
    return new Score(1, right ? 1 : 0, text.isPresent() && !right ? 1 : 0, taken);
  }
}
