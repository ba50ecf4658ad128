package rondo.kiosk.page.frame;

import java.util.List;
import java.util.Locale;
import rondo.kiosk.screen.Screen;

/**
 * A disc that was wanted, and what became of it.
 *
 * @param fate in words
 * @param kind of the fate, as an attribute says it: {@code taken}, {@code kept}, {@code unsure}
 * @param icon that stands for it
 */
public record GivenView(String name, String cover, String fate, String kind, String icon) {

  /** One view a disc. */
  public static List<GivenView> of(List<Screen.Given> discs, KioskWords words) {
    return discs.stream().map(disc -> of(disc, words)).toList();
  }

  private static GivenView of(Screen.Given disc, KioskWords words) {
    String kind = disc.fate().name().toLowerCase(Locale.ROOT);
    return new GivenView(
        disc.work().name(),
        Cover.of(disc.work()),
        words.say("given." + kind),
        kind,
        icon(disc.fate()));
  }

  private static String icon(Screen.Fate fate) {
    return switch (fate) {
      case TAKEN -> "check";
      case KEPT -> "undo-2";
      case UNSURE -> "circle-question-mark";
    };
  }
}
