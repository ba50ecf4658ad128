package rondo.kiosk.page.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rondo.design.words.Pseudo;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.Manner;

/**
 * What the rail offers and what of it is on.
 *
 * @param languages in their own names; empty where there is only one
 */
public record RailView(List<Language> languages, Manner manner) {
  /**
   * A language to choose.
   *
   * @param tag BCP 47
   * @param name as its own speakers write it
   * @param on whether the page is in it
   */
  public record Language(String tag, String name, boolean on) {}

  /** The rail of a frame. */
  public static RailView of(Languages offered, Manner manner) {
    List<Language> languages =
        offered.tags().stream()
            .map(tag -> new Language(tag, ownName(tag), tag.equals(manner.language())))
            .toList();
    return new RailView(languages.size() < 2 ? List.of() : languages, manner);
  }

  /** The name of the language now. */
  public String current() {
    return ownName(manner.language());
  }

  /** Whether one touch is enough: there are two, so it is the other one. */
  public boolean two() {
    return languages.size() == 2;
  }

  /** The language that is not on, where there are two. */
  public Language other() {
    return languages.getFirst().on() ? languages.getLast() : languages.getFirst();
  }

  /** Whether the page is told aloud. */
  public boolean spoken() {
    return manner.mode() == Manner.Mode.SPOKEN;
  }

  /** The field of a switch that a touch turns over. */
  public static Map<String, String> turned(boolean on) {
    return Map.of("on", on ? "no" : "yes");
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
