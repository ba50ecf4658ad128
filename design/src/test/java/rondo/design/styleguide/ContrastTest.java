package rondo.design.styleguide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.design.asset.Assets;
import rondo.design.page.Look.Theme;

/** Reads the token file and computes what WCAG 2.2 (1.4.3 and 1.4.11) asks for, in every theme. */
class ContrastTest {
  private static final Assets ASSETS = Assets.ofDesignAnd();
  private static final String TOKENS = ASSETS.text("css/tokens.css");
  private static final double WORDS = 4.5;
  private static final double EDGES = 3;
  private static final List<String> SURFACES = List.of("ground", "stage", "raised");
  private static final List<String> STATES = List.of("good", "attention", "bad", "information");

  /** What must be told from what, and how well. */
  private record Pair(String role, String ground, double least) {}

  @ParameterizedTest
  @EnumSource(Theme.class)
  void words_and_edges_can_be_told_from_every_surface(Theme theme) {
    assertThat(tooFaint(TOKENS, theme)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void either_ring_of_the_focus_can_be_seen_on_every_surface(Theme theme) {
    Map<String, String> roles = new TokenFile(TOKENS).roles(theme);
    for (String surface : SURFACES) {
      assertThat(
              Math.max(ratio(roles, "focus-inner", surface), ratio(roles, "focus-outer", surface)))
          .as(surface)
          .isGreaterThanOrEqualTo(EDGES);
    }
  }

  @Test
  void a_colour_that_is_too_faint_is_named() {
    String paler =
        TOKENS.replace("--text-quiet: light-dark(#48606A", "--text-quiet: light-dark(#8A9AA2");

    assertThat(paler).isNotEqualTo(TOKENS);
    assertThat(tooFaint(paler, Theme.DAY))
        .anyMatch(fault -> fault.startsWith("text-quiet on ground 2."));
    assertThat(tooFaint(paler, Theme.NIGHT)).isEmpty();
  }

  @Test
  void every_colour_is_compared_with_something() {
    var compared = new TreeSet<String>(List.of("focus-inner", "focus-outer"));
    for (Pair pair : pairs()) {
      compared.add(pair.role());
      compared.add(pair.ground());
    }
    // Lines between rows and shadows carry nothing that must be seen.
    compared.addAll(List.of("line-soft", "shadow-near", "shadow-far", "veil"));
    assertThat(new TokenFile(TOKENS).roles(Theme.DAY).keySet())
        .hasSizeGreaterThan(30)
        .allMatch(compared::contains);
  }

  @Test
  void colours_in_figures_stand_in_the_token_file_only() {
    for (String path : ASSETS.paths()) {
      if (path.endsWith(".css") && !path.equals("css/tokens.css")) {
        assertThat(ASSETS.text(path)).as(path).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b");
      }
    }
  }

  private static List<String> tooFaint(String css, Theme theme) {
    Map<String, String> roles = new TokenFile(css).roles(theme);
    return pairs().stream()
        .filter(pair -> ratio(roles, pair.role(), pair.ground()) < pair.least())
        .map(pair ->
            "%s on %s %.2f"
                .formatted(pair.role(), pair.ground(), ratio(roles, pair.role(), pair.ground())))
        .toList();
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (String surface : SURFACES) {
      all(pairs, List.of("text", "text-quiet", "link"), surface, WORDS);
      all(pairs, STATES, surface, WORDS);
      all(pairs, List.of("line", "action-edge", "progress", "selected"), surface, EDGES);
      if (!surface.equals("stage")) {
        all(pairs, charts(), surface, EDGES);
      }
    }
    for (String state : STATES) {
      all(pairs, List.of(state, "text"), state + "-tint", WORDS);
    }
    all(pairs, List.of("text-quiet", "link"), "information-tint", WORDS);
    for (String fill : List.of("action", "action-hover", "action-press")) {
      all(pairs, List.of("action-text"), fill, WORDS);
    }
    all(pairs, List.of("selected-text"), "selected", WORDS);
    all(pairs, List.of("bad-text"), "bad", WORDS);
    return pairs;
  }

  private static List<String> charts() {
    return List.of("chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6");
  }

  private static void all(List<Pair> pairs, List<String> roles, String ground, double least) {
    roles.forEach(role -> pairs.add(new Pair(role, ground, least)));
  }

  private static double ratio(Map<String, String> roles, String one, String other) {
    assertThat(roles).containsKeys(one, other);
    return Contrast.ratio(roles.getOrDefault(one, ""), roles.getOrDefault(other, ""));
  }
}
