package rondo.browser.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a browser shows a page that is nobody's kiosk: on which screen, and what its owner prefers.
 */
record Sight(Size size, Light light) {
  /** What the owner of a browser has set. */
  enum Light {
    DAY,
    NIGHT,
    /** Colours of the owner's own. */
    FORCED
  }

  /** Forced colours are the owner's, and axe reads the page's instead of them. */
  static final Predicate<String> WITHOUT_CONTRAST = fault -> !fault.startsWith("color-contrast");

  private static final List<Size> DESKS =
      List.of(Size.CONSOLE, Size.TABLET, Size.PHONE, Size.ZOOMED);

  /** Few in which each screen and each light comes: what every run takes in turn. */
  static List<Sight> some() {
    return List.of(
        new Sight(Size.CONSOLE, Light.DAY),
        new Sight(Size.PHONE, Light.NIGHT),
        new Sight(Size.TABLET, Light.FORCED),
        new Sight(Size.ZOOMED, Light.DAY),
        new Sight(Size.CONSOLE, Light.NIGHT),
        new Sight(Size.PHONE, Light.DAY),
        new Sight(Size.TABLET, Light.DAY));
  }

  /** Every screen in every light. */
  static List<Sight> all() {
    return DESKS.stream()
        .flatMap(size -> Stream.of(Light.values()).map(light -> new Sight(size, light)))
        .toList();
  }

  /**
   * Whether a fault can be one of the page in this light: nothing is marigold in forced colours.
   */
  boolean counts(String fault) {
    return light != Light.FORCED
        || (WITHOUT_CONTRAST.test(fault) && !fault.contains(" marigold actions"));
  }

  /** Makes the browser show pages so; nothing moves. */
  void prepare(Page page) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(light == Light.NIGHT ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setForcedColors(light == Light.FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  @Override
  public String toString() {
    return size.word() + "-" + light.name().toLowerCase(Locale.ROOT);
  }
}
