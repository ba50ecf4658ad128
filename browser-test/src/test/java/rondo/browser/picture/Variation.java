package rondo.browser.picture;

import java.util.List;
import rondo.kiosk.screen.Manner;

/** One way to look at a kiosk's page: on which screen, in which manner. */
record Variation(Size size, Manner manner) {
  private static final List<Size> SIZES = List.of(Size.PORTRAIT, Size.SMALL, Size.LANDSCAPE);
  private static final List<String> LANGUAGES = List.of("en-US", "es-US", "ar-XB", "en-XA");
  private static final List<Boolean> OFF_ON = List.of(false, true);
  private static final List<Manner.Mode> MODES = List.of(Manner.Mode.values());

  /** On the upright screen, letters and sentences as usual: what every run looks at. */
  static List<Variation> upright() {
    return pairwise(1, LANGUAGES.size() - 1, 1);
  }

  /** On all screens and in both sizes of letters; the first is the plain one, upright. */
  static List<Variation> all() {
    return pairwise(SIZES.size(), LANGUAGES.size(), OFF_ON.size());
  }

  private static List<Variation> pairwise(int sizes, int languages, int letters) {
    return Pairwise.rows(
            List.of(sizes, languages, OFF_ON.size(), letters, OFF_ON.size(), MODES.size()))
        .stream()
        .map(Variation::of)
        .toList();
  }

  private static Variation of(List<Integer> row) {
    return new Variation(
        SIZES.get(row.get(0)),
        new Manner(
            LANGUAGES.get(row.get(1)),
            OFF_ON.get(row.get(2)),
            OFF_ON.get(row.get(3)),
            OFF_ON.get(row.get(4)),
            MODES.get(row.get(5))));
  }

  /** Whether every target must lie in the lower half. */
  boolean low() {
    return manner.lowReach() && size == Size.PORTRAIT;
  }

  @Override
  public String toString() {
    return String.join(
        "-",
        size.word(),
        manner.language(),
        manner.contrast() ? "contrast" : "colour",
        manner.large() ? "large" : "normal",
        manner.lowReach() ? "low" : "high",
        manner.mode().name().toLowerCase(java.util.Locale.ROOT));
  }
}
