package rondo.browser.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for barriers on a page with axe-core (WCAG 2.2 A and AA, and its best practices). */
public final class Access {
  private static final String AXE = "/rondo/browser/axe/axe.min.js";
  private static final String SCRIPT = script();

  /** axe itself, which comes from no address, measures with styles of its own. */
  public static final String BY_AXE = "^error: Applying inline style .*\\(:\\d+:\\d+\\)$";

  private static final String SERIOUS =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .flatMap(({ id, help, nodes }) =>
            nodes.map((node) => `${id}: ${help}: ${node.html}: ${node.failureSummary}`));
      }
      """;

  private Access() {}

  /** Fails with each serious or critical barrier that axe finds. */
  public static void assertNoBarrier(Looked looked) {
    Page page = looked.page();
    page.bringToFront();
    page.evaluate(Stillness.SCRIPT);
    assertThat(barriers(page)).as("barriers on %s", page.title()).isEmpty();
  }

  /** Each serious or critical barrier that axe finds. */
  static List<String> barriers(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(SERIOUS)).stream().map(Object::toString).toList();
  }

  private static String script() {
    try (InputStream file = Access.class.getResourceAsStream(AXE)) {
      if (file == null) {
        throw new IllegalStateException("axe-core is not among the test's resources");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("axe-core cannot be read", e);
    }
  }
}
