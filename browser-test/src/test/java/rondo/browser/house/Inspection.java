package rondo.browser.house;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a page is held to beside what axe looks for (screens, section 15): nothing scrolls sideways,
 * no text is cut or lies on another, targets are large enough and not covered, one first heading,
 * one marigold action.
 *
 * @param target least width and height of a target, in rem of the page's own root
 * @param scrolls whether parts of the page may scroll
 * @param marigold how many marigold actions there may be
 * @param low whether every target must lie in the lower half
 */
public record Inspection(double target, boolean scrolls, int marigold, boolean low) {
  private static final String SCRIPT = read("/rondo/browser/house/inspect.js");
  private static final double ON_PAPER_PX = 24;

  /** A kiosk's page: nothing scrolls, targets of 88 design px. */
  public static Inspection kiosk(boolean low) {
    return new Inspection(5.5, false, 1, low);
  }

  /** Any other page: targets of 24 px. */
  public static Inspection other() {
    return new Inspection(ON_PAPER_PX / 16, true, 1, false);
  }

  /** A page that shows many components at once, at the size of this face. */
  public static Inspection specimens(boolean kiosk) {
    return new Inspection(kiosk ? 5.5 : ON_PAPER_PX / 16, true, Integer.MAX_VALUE, false);
  }

  /** A sentence for each fault. */
  List<String> faults(Page page) {
    double rem =
        ((Number)
                page.evaluate(
                    "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"))
            .doubleValue();
    Object found =
        page.evaluate(
            SCRIPT,
            Map.of("target", target * rem, "scrolls", scrolls, "marigold", marigold, "low", low));
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  private static String read(String resource) {
    try (InputStream file = Inspection.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("not among the test's resources: " + resource);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + resource, e);
    }
  }
}
