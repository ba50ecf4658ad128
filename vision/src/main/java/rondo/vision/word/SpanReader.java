package rondo.vision.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rondo.vision.profile.Profile;
import rondo.vision.profile.Span;

/**
 * Reads what lies between two quiet zones: tries each layout of each symbology in both directions,
 * and believes the word that explains the whole profile. Stateless and thread-safe.
 */
public final class SpanReader {
  /** Modules narrower than this, in pixels, are not in the picture. */
  private static final double LEAST_MODULE = 0.8;

  /** So many layouts whose ends fit at first sight are looked at more closely. */
  private static final int LOOKED_AT = 6;

  /** So many layouts that look best by their ends are read in full. */
  private static final int TRIED = 3;

  /** Ends that leave more than this, of 3, are none. */
  private static final double UNLIKE = 1.2;

  /** How far modules may drift from an even grid, in samples. */
  private static final int REACH = 5;

  private final List<Symbology> symbologies;

  /** Reads these symbologies and no others. */
  public SpanReader(List<Symbology> symbologies) {
    this.symbologies = List.copyOf(symbologies);
  }

  /** A grid to try, and how ill its ends fit at first sight. */
  private record Try(Symbology kind, Grid grid, Layout layout, boolean turned, double rough) {
    Guess closer() {
      return new Guess(kind, grid, layout, turned, Ends.of(grid, layout));
    }
  }

  /** A grid to read, and what its first, middle and last cell leave unexplained. */
  private record Guess(Symbology kind, Grid grid, Layout layout, boolean turned, Ends ends) {}

  /** What is written there, the surest word; nothing if no word explains it. */
  public Optional<WordReading> read(Profile profile, Span span) {
    List<Try> tries = new ArrayList<>();
    for (Symbology kind : symbologies) {
      addTries(kind, profile, span, false, tries);
      addTries(kind, profile.reversed(), span.reversed(), true, tries);
    }
    List<Guess> guesses =
        tries.stream()
            .sorted(Comparator.comparingDouble(Try::rough))
            .limit(LOOKED_AT)
            .map(Try::closer)
            .filter(guess -> guess.ends().left() < UNLIKE)
            .sorted(Comparator.comparingDouble(guess -> guess.ends().left()))
            .toList();
    Optional<WordReading> best = Optional.empty();
    for (Guess guess : guesses.subList(0, Math.min(TRIED, guesses.size()))) {
      Optional<WordReading> reading = read(guess);
      if (reading.isPresent()
          && best.map(b -> b.sureness() < reading.get().sureness()).orElse(true)) {
        best = reading;
      }
      if (best.filter(WordReading::isSure).isPresent()) {
        return best;
      }
    }
    return best;
  }

  /** True if another profile of the same bars says the same. */
  public boolean agrees(WordReading reading, Profile profile, Span span) {
    boolean turned = reading.turned();
    Profile seen = turned ? profile.reversed() : profile;
    double start = turned ? -span.to() : span.from();
    double module = (span.to() - span.from()) / reading.layout().modules();
    Grid grid = new Grid(seen, start, module);
    Ends ends = Ends.of(grid, reading.layout());
    return read(new Guess(reading.kind(), grid, reading.layout(), turned, ends))
        .filter(other -> other.text().equals(reading.text()))
        .isPresent();
  }

  private static void addTries(
      Symbology kind, Profile profile, Span span, boolean turned, List<Try> tries) {
    double width = span.to() - span.from();
    for (Layout layout : kind.layouts(span.edges())) {
      double module = width / layout.modules();
      if (module >= LEAST_MODULE) {
        Grid grid = new Grid(profile, span.from(), module);
        double rough = Ends.roughly(grid, layout);
        if (rough < UNLIKE) {
          tries.add(new Try(kind, grid, layout, turned, rough));
        }
      }
    }
  }

  private static Optional<WordReading> read(Guess guess) {
    int blur = guess.ends().blur();
    Track track = Track.best(guess.grid(), guess.layout(), blur, REACH);
    Costs costs = Costs.of(guess.grid(), guess.layout(), blur, track);
    return guess
        .kind()
        .cheapest(costs)
        .flatMap(word -> guess.kind().text(word).map(text -> reading(guess, text, word, costs)))
        .filter(WordReading::isLikely);
  }

  private static WordReading reading(Guess guess, String text, Word word, Costs costs) {
    double least = costs.least();
    double noise = 2 * Letter.SAMPLES * Math.max(least / costs.samples(), 1e-3);
    return new WordReading(
        guess.kind(),
        guess.layout(),
        text,
        1 - word.left() / costs.all(),
        word.margin() / noise,
        (word.left() - least) / noise,
        guess.grid().module(),
        guess.turned());
  }
}
