package rondo.kiosk.page.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.design.words.Pseudo;
import rondo.kiosk.page.touch.TouchForm;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Manner.Mode;

/**
 * What the rail offers on every page (screens, section 4).
 *
 * @param languages in their own names, where there are more than two; else empty
 * @param switches one touch each, in order
 */
public record RailView(List<Language> languages, List<Switch> switches) {
  /** So many can be switched between by one touch; more stand in a sheet. */
  private static final int FEW = 2;

  /**
   * A language to choose.
   *
   * @param tag BCP 47
   * @param name as its own speakers write it
   * @param on whether the page is in it
   */
  public record Language(String tag, String name, boolean on) {}

  /**
   * A button that changes the manner at one touch.
   *
   * @param touch its name
   * @param fields what it posts, which turns over what is now
   * @param on whether it is on; empty for one that only leads on
   * @param lang language of its label; empty for the page's
   */
  public record Switch(
      String touch,
      String label,
      String icon,
      Map<String, String> fields,
      Optional<Boolean> on,
      Optional<String> lang) {
    /** The icon: what is on has a tick. */
    public String shown() {
      return on.orElse(false) ? "check" : icon;
    }
  }

  /** The rail of a manner. */
  public static RailView of(Languages offered, Manner manner, KioskWords words) {
    List<Language> languages =
        offered.tags().stream()
            .map(tag -> new Language(tag, ownName(tag), tag.equals(manner.language())))
            .toList();
    var switches = new ArrayList<Switch>();
    if (languages.size() == FEW) {
      switches.add(other(languages));
    }
    Mode next = manner.mode() == Mode.SPOKEN ? Mode.TOUCH : Mode.SPOKEN;
    switches.add(turn("large", "type", manner.large(), words));
    switches.add(turn("contrast", "contrast", manner.contrast(), words));
    switches.add(
        new Switch(
            "mode",
            words.say("rail.mode"),
            "volume-2",
            Map.of("mode", TouchForm.word(next)),
            Optional.of(next == Mode.TOUCH),
            Optional.empty()));
    switches.add(turn("low-reach", "accessibility", manner.lowReach(), words));
    return new RailView(languages.size() > FEW ? languages : List.of(), List.copyOf(switches));
  }

  /** Of two the one that is not on, in its own words. */
  private static Switch other(List<Language> both) {
    Language other = both.getFirst().on() ? both.getLast() : both.getFirst();
    return new Switch(
        "language",
        other.name(),
        "languages",
        Map.of("tag", other.tag()),
        Optional.empty(),
        Optional.of(other.tag()));
  }

  private static Switch turn(String touch, String icon, boolean on, KioskWords words) {
    return new Switch(
        touch,
        words.say("rail." + touch),
        icon,
        Map.of("on", on ? "no" : "yes"),
        Optional.of(on),
        Optional.empty());
  }

  private static String ownName(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (Pseudo.in(locale).isPresent()) {
      return tag;
    }
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
