package rondo.app.traffic.face;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One frame of a kiosk's screen, as far as a customer reads it.
 *
 * @param number of the frame; touches carry it
 * @param html the whole {@code <main>}
 */
public record Shown(long number, String html) {
  private static final Pattern PAGE = Pattern.compile("data-page=\"([a-z-]+)\"");
  private static final Pattern OFFER = Pattern.compile("name=\"disc\" value=\"([^\"]+)\"");
  private static final Pattern REFERENCE =
      Pattern.compile("class=\"failure-reference\">[^<]*<code>([^<]+)</code>");
  private static final Pattern HEADLINE =
      Pattern.compile("class=\"failure-what\">.*?<span>([^<]+)</span>", Pattern.DOTALL);

  /** Nothing is shown yet, or no more. */
  static final Shown NOTHING = new Shown(0, "");

  /** The page's name; "nothing" for a dark screen. */
  public String page() {
    return first(PAGE).orElse("nothing");
  }

  /** What can be rented by a touch on this page of the list: title and format in one word. */
  public List<String> offers() {
    return OFFER.matcher(html).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The reference at the foot of a failure. */
  public Optional<String> reference() {
    return first(REFERENCE);
  }

  /** The headline of a failure. */
  public String headline() {
    return first(HEADLINE).orElse(page());
  }

  /** Whether this page says no, and is left by a choice. */
  public boolean isNo() {
    return page().equals("failure") || page().equals("elsewhere");
  }

  /**
   * Whether the arm waits for a case: the only page of a return that can be left with open door.
   */
  public boolean asksForCase() {
    return page().equals("return")
        && html.contains("data-picture=\"insert\"")
        && html.contains("/touch/cancel");
  }

  /** Whether a touch of this name is offered. */
  public boolean offersTouch(String name) {
    return html.contains("/touch/" + name + "\"");
  }

  private Optional<String> first(Pattern pattern) {
    Matcher matcher = pattern.matcher(html);
    return matcher.find()
        ? Optional.of(matcher.toMatchResult()).map(Shown::group)
        : Optional.empty();
  }

  private static String group(MatchResult found) {
    return found.group(1);
  }
}
