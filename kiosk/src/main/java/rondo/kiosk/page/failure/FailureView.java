package rondo.kiosk.page.failure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.refusal.Refusal;
import rondo.kiosk.page.back.ElsewhereView;
import rondo.kiosk.page.frame.GivenView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.touch.TouchForm;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;

/**
 * What happened, the customer's money, disc, and what to do (screens, "Failures"). A line that has
 * nothing to say is empty.
 *
 * @param discs what became of each, where several were wanted
 * @param choices buttons, the primary one last
 * @param nearest where the disc can be brought instead
 */
public record FailureView(
    String what,
    String money,
    String disc,
    String next,
    String reference,
    List<GivenView> discs,
    List<ChoiceView> choices,
    Optional<ElsewhereView> nearest) {
  /** The failure whose sentences are the server's. */
  private static final String REFUSED = "refused";

  private static final String OTHER = "other";

  /** One of several discs could not be given: its share is told, and how to go on. */
  private static final String MORE = "go-on";

  /** The same where another copy could be had. */
  private static final String COPY = "go-on-copy";

  /** Present among the values if the customer can do nothing but leave. */
  private static final String LEAVING = "leaving";

  /** A button: the value it posts, its words, and whether it is the next step. */
  public record ChoiceView(String value, String label, boolean primary) {}

  /** The view of a screen. */
  public static FailureView of(Screen.Failed failed, KioskWords words) {
    String key =
        words.words().has("failure." + failed.failure() + ".what") ? failed.failure() : OTHER;
    var values = values(failed, words);
    boolean more = failed.reserved().isPresent() && failed.choices().contains(Choice.GO_ON);
    String moneyKey = more ? MORE : key;
    String nextKey = more ? (failed.choices().contains(Choice.ANOTHER_COPY) ? COPY : MORE) : key;
    Optional<Refusal> quoted = failed.sentences().filter(said -> key.equals(REFUSED));
    return new FailureView(
        quoted.map(Refusal::what).orElseGet(() -> sentence(key, "what", values, words)),
        quoted.map(Refusal::money).orElseGet(() -> sentence(moneyKey, "money", values, words)),
        failed.discs().isEmpty() ? sentence(key, "disc", values, words) : "",
        quoted.map(Refusal::next).orElseGet(() -> sentence(nextKey, "next", values, words)),
        failed.reference(),
        GivenView.of(failed.discs(), words),
        choices(failed.choices(), key, words),
        failed.nearest().map(there -> ElsewhereView.of(there, words)));
  }

  private static List<ChoiceView> choices(List<Choice> choices, String key, KioskWords words) {
    return choices.stream()
        .map(choice ->
            new ChoiceView(
                TouchForm.word(choice), label(key, choice, words), choice == choices.getLast()))
        .toList();
  }

  private static Map<String, String> values(Screen.Failed failed, KioskWords words) {
    var values = new HashMap<String, String>();
    if (failed.choices().equals(List.of(Choice.LEAVE))) {
      values.put(LEAVING, "");
    }
    failed.work().ifPresent(work -> values.put("title", work.name()));
    failed.reserved().ifPresent(amount -> values.put("amount", words.money(amount)));
    failed.notedAt().ifPresent(at -> values.put("time", words.at(failed.zone()).dayAndTime(at)));
    failed.until().ifPresent(at -> values.put("until", words.at(failed.zone()).dayAndTime(at)));
    failed.nearest().ifPresent(there -> values.put("nearest", there.name()));
    return values;
  }

  /**
   * The fullest sentence that the known values allow: with time, amount or title before plain, and
   * the one for who can only leave before the one for who can go on.
   */
  private static String sentence(
      String key, String part, Map<String, String> values, KioskWords words) {
    String base = "failure." + key + "." + part;
    boolean leaving = values.containsKey(LEAVING);
    return Stream.of("until", "nearest", "time", "amount", "title", "")
        .filter(place -> place.isEmpty() || values.containsKey(place))
        .map(place -> place.isEmpty() ? base : base + "." + place)
        .flatMap(text -> leaving ? Stream.of(text + ".leave", text) : Stream.of(text))
        .filter(words.words()::has)
        .findFirst()
        .map(text -> words.say(text, values))
        .orElse("");
  }

  private static String label(String key, Choice choice, KioskWords words) {
    String own = "failure." + key + ".choice." + TouchForm.word(choice);
    return words.say(words.words().has(own) ? own : "choice." + TouchForm.word(choice));
  }
}
