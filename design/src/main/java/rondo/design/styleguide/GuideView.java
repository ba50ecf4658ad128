package rondo.design.styleguide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.Theme;

/**
 * What the page of all components shows besides them.
 *
 * @param parts headline by the anchor of its part, in the page's order
 * @param swatches the colours of the theme that is shown
 * @param icons the names of all icons
 * @param hasTables whether the face is one with tables; a kiosk has none
 */
public record GuideView(
    Map<String, String> parts, List<Swatch> swatches, List<String> icons, boolean hasTables) {
  private static final Pattern ICON = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");

  private static final String[][] PARTS = {
    {"colours", "Colours"},
    {"letters", "Letters and icons"},
    {"buttons", "Buttons"},
    {"covers", "Cover card"},
    {"chips", "Chip, pager, switch"},
    {"fields", "Field and keyboard"},
    {"prices", "Price lines, receipt"},
    {"rings", "Ring"},
    {"notices", "Banner, toast, sheet"},
    {"statuses", "Status"},
    {"tables", "Table"},
    {"planogram", "Planogram"},
    {"machine", "Machine"}
  };

  /** Each role with the ground that it is made for. */
  private static final String[][] SHOWN = {
    {"ground", "ground"},
    {"stage", "stage"},
    {"raised", "raised"},
    {"text", "ground"},
    {"text-quiet", "ground"},
    {"line", "ground"},
    {"link", "ground"},
    {"selected", "ground"},
    {"selected-text", "selected"},
    {"action", "action-text"},
    {"action-edge", "ground"},
    {"progress", "ground"},
    {"good", "good-tint"},
    {"attention", "attention-tint"},
    {"bad", "bad-tint"},
    {"information", "information-tint"},
    {"chart-1", "ground"},
    {"chart-2", "ground"},
    {"chart-3", "ground"},
    {"chart-4", "ground"},
    {"chart-5", "ground"},
    {"chart-6", "ground"}
  };

  /**
   * A colour on the ground it is made for.
   *
   * @param ratio of the contrast, such as "15.3"
   */
  public record Swatch(String role, String ground, String ratio) {
    /** Whether it is itself a ground. */
    public boolean isGround() {
      return role.equals(ground);
    }
  }

  static GuideView of(Assets assets, Look look) {
    var parts = new LinkedHashMap<String, String>();
    for (String[] part : PARTS) {
      parts.put(part[0], part[1]);
    }
    return new GuideView(
        parts, swatches(assets, look.theme()), icons(assets), look.face() != Look.FaceKind.KIOSK);
  }

  private static List<Swatch> swatches(Assets assets, Theme theme) {
    Map<String, String> roles = new TokenFile(assets.text("css/tokens.css")).roles(theme);
    return java.util.stream.Stream.of(SHOWN).map(pair -> swatch(roles, pair[0], pair[1])).toList();
  }

  private static Swatch swatch(Map<String, String> roles, String role, String ground) {
    String one = roles.getOrDefault(role, "");
    String other = roles.getOrDefault(ground, "");
    return new Swatch(role, ground, String.format(Locale.ROOT, "%.1f", Contrast.ratio(one, other)));
  }

  private static List<String> icons(Assets assets) {
    return ICON.matcher(assets.text("icons.svg"))
        .results()
        .map((MatchResult icon) -> icon.group(1))
        .toList();
  }
}
