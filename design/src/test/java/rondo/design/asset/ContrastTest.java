package rondo.design.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the token file and computes what WCAG 2.2 (1.4.3 and 1.4.11) asks for. */
class ContrastTest {
  private static final String TOKENS = AssetText.of("css/tokens.css");
  private static final Pattern ROLE =
      Pattern.compile("--([a-z0-9-]+): (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));");

  static Stream<Map<String, String>> themes() {
    return Stream.of(theme(2), theme(3), contrastTheme());
  }

  @ParameterizedTest
  @MethodSource("themes")
  void words_can_be_read_on_every_surface(Map<String, String> theme) {
    for (String surface : new String[] {"ground", "stage", "raised"}) {
      for (String text : new String[] {"text", "text-quiet", "link"}) {
        assertAtLeast(4.5, theme, text, surface);
      }
    }
    for (String state : new String[] {"good", "attention", "bad", "information"}) {
      assertAtLeast(4.5, theme, state, state + "-tint");
      assertAtLeast(4.5, theme, state, "ground");
      assertAtLeast(4.5, theme, state, "raised");
    }
    for (String fill : new String[] {"action", "action-hover", "action-press"}) {
      assertAtLeast(4.5, theme, "action-text", fill);
    }
    assertAtLeast(4.5, theme, "selected-text", "selected");
    assertAtLeast(4.5, theme, "bad-text", "bad");
  }

  @ParameterizedTest
  @MethodSource("themes")
  void edges_and_pictures_can_be_seen_on_every_surface(Map<String, String> theme) {
    for (String surface : new String[] {"ground", "stage", "raised"}) {
      for (String edge : new String[] {"line", "action-edge", "progress", "selected"}) {
        assertAtLeast(3, theme, edge, surface);
      }
    }
  }

  @Test
  void either_ring_of_the_focus_can_be_seen_on_every_surface() {
    themes()
        .forEach(theme ->
            Stream.of("ground", "stage", "raised")
                .forEach(surface ->
                    assertThat(
                            Math.max(
                                ratio(theme, "focus-inner", surface),
                                ratio(theme, "focus-outer", surface)))
                        .isGreaterThanOrEqualTo(3)));
  }

  @Test
  void charts_can_be_seen_by_day_and_night() {
    for (Map<String, String> theme : java.util.List.of(theme(2), theme(3))) {
      for (int chart = 1; chart <= 6; chart++) {
        assertAtLeast(3, theme, "chart-" + chart, "ground");
        assertAtLeast(3, theme, "chart-" + chart, "raised");
      }
    }
  }

  @Test
  void colours_in_figures_stand_in_the_token_file_only() {
    for (String path : Assets.ofDesignAnd().paths()) {
      if (path.endsWith(".css") && !path.equals("css/tokens.css")) {
        assertThat(AssetText.of(path)).as(path).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b");
      }
    }
  }

  private static void assertAtLeast(double least, Map<String, String> theme, String a, String b) {
    assertThat(ratio(theme, a, b)).as("%s on %s of %s", a, b, theme).isGreaterThanOrEqualTo(least);
  }

  private static Map<String, String> theme(int group) {
    var roles = new LinkedHashMap<String, String>();
    Matcher matcher = ROLE.matcher(TOKENS.substring(0, TOKENS.indexOf("[data-theme=\"system\"]")));
    while (matcher.find()) {
      roles.put(matcher.group(1), matcher.group(group));
    }
    assertThat(roles).hasSizeGreaterThan(30);
    return roles;
  }

  private static Map<String, String> contrastTheme() {
    var roles = new LinkedHashMap<>(theme(3));
    Matcher matcher = ROLE.matcher(TOKENS.substring(TOKENS.indexOf("[data-theme=\"contrast\"]")));
    while (matcher.find()) {
      roles.put(matcher.group(1), matcher.group(4));
    }
    return roles;
  }

  private static double ratio(Map<String, String> theme, String a, String b) {
    return Contrast.ratio(theme.getOrDefault(a, ""), theme.getOrDefault(b, ""));
  }

  /** The text of an asset. */
  private static final class AssetText {
    static String of(String path) {
      byte[] bytes = AssetFolder.read("rondo/design/assets").get(path);
      assertThat(bytes).as(path).isNotNull();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
