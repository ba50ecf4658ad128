package rondo.kiosk.page.speech;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.rent.MailView;
import rondo.kiosk.page.speech.Utterance.Kind;

/** Keys and characters by name, so that what is typed is heard. Pure. */
final class KeySpeech {
  private KeySpeech() {}

  /**
   * Every key of the on-screen keyboard, and one for whatever else a real one types.
   *
   * @param whole keys of several letters, such as domains
   * @param signs besides letters and digits
   */
  static void keys(List<String> whole, List<String> signs, Telling telling) {
    KioskWords words = telling.words();
    var keys = new LinkedHashSet<>(whole);
    for (String row : MailView.ROWS) {
      keys.addAll(List.of(row.split("")));
    }
    keys.addAll(signs);
    for (String key : keys) {
      telling.asked(Kind.KEY, key, name(key, words));
    }
    telling.asked(Kind.KEY, "clear", words.say("mail.clear"));
    telling.asked(Kind.KEY, "back", words.say("mail.erase"));
    telling.asked(Kind.KEY, "other", words.say("speech.key.other"));
  }

  /** What was typed, letter by letter. */
  static String spelled(String typed, KioskWords words) {
    String letters =
        typed
            .codePoints()
            .mapToObj(Character::toString)
            .map(letter -> name(letter, words))
            .collect(Collectors.joining(", "));
    return words.say("speech.spelled", Map.of("letters", letters));
  }

  private static String name(String key, KioskWords words) {
    return switch (key) {
      case "@" -> words.say("speech.key.at");
      case "." -> words.say("speech.key.dot");
      case "_" -> words.say("speech.key.underscore");
      case "-" -> words.say("speech.key.dash");
      case "+" -> words.say("speech.key.plus");
      case " " -> words.say("speech.key.space");
      default -> key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
    };
  }
}
