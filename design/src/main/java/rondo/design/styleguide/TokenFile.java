package rondo.design.styleguide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.design.page.Look.Theme;

/**
 * The colours of {@code tokens.css} by theme and role, as {@code #RRGGBB}. The contrast theme has
 * the night's colours where it says nothing of its own.
 */
final class TokenFile {
  private static final Pattern ROLE =
      Pattern.compile("--([a-z0-9-]+): (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));");
  private static final int DAY = 2;
  private static final int NIGHT = 3;
  private static final int SINGLE = 4;

  private final String css;

  TokenFile(String css) {
    this.css = css;
  }

  /** Colour by role, in the order of the file. */
  Map<String, String> roles(Theme theme) {
    return switch (theme) {
      case DAY, SYSTEM -> pairs(DAY);
      case NIGHT -> pairs(NIGHT);
      case CONTRAST -> contrast();
    };
  }

  private Map<String, String> pairs(int group) {
    return read(css.substring(0, css.indexOf("[data-theme=\"system\"]")), group);
  }

  private Map<String, String> contrast() {
    Map<String, String> roles = pairs(NIGHT);
    roles.putAll(read(css.substring(css.indexOf("[data-theme=\"contrast\"]")), SINGLE));
    return roles;
  }

  private static Map<String, String> read(String part, int group) {
    var roles = new LinkedHashMap<String, String>();
    Matcher matcher = ROLE.matcher(part);
    while (matcher.find()) {
      roles.put(matcher.group(1), matcher.group(group));
    }
    return roles;
  }
}
