package rondo.kiosk.page.speech;

import java.text.DateFormatSymbols;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rondo.kiosk.page.frame.KioskWords;

/**
 * A sentence of the screen as a voice should read it: {@code $1.80} as dollars and cents, {@code
 * Wed 21:00} as a day and an hour, a reference or a telephone number sign by sign. Other currencies
 * are left to the voice. Pure.
 */
public final class Pronunciation {
  private static final Pattern DOLLARS =
      Pattern.compile("(?:US)?\\$\\h?(\\d{1,3}(?:,\\d{3})+|\\d+)\\.(\\d\\d)(?!\\d)");
  private static final Pattern TIME = Pattern.compile("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b");
  private static final Pattern DAY =
      Pattern.compile("\\b(\\p{L}{2,5}\\.?)(?=,? \\d{1,2}:\\d\\d|: )");
  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?=[A-Z-]*\\d)(?=[\\d-]*[A-Z])[0-9A-Z]{4}-?[0-9A-Z]{4}\\b");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{6,}\\d");
  private static final int NOON = 12;
  private static final int NIGHT = 20;

  private final KioskWords words;
  private final Map<String, String> days;

  /** For sentences in the language of these words. */
  public Pronunciation(KioskWords words) {
    this.words = words;
    this.days = days(words);
  }

  private static Map<String, String> days(KioskWords words) {
    var symbols = DateFormatSymbols.getInstance(words.locale());
    String[] full = symbols.getWeekdays();
    String[] brief = symbols.getShortWeekdays();
    return java.util.stream.IntStream.range(1, brief.length)
        .boxed()
        .collect(Collectors.toMap(day -> brief[day], day -> full[day], (one, _) -> one));
  }

  /** The sentence as it is read out. */
  public String of(String sentence) {
    String said = replace(DOLLARS, sentence, this::dollars);
    said = replace(REFERENCE, said, code -> spelled(code.group()));
    said = replace(PHONE, said, phone -> spelled(phone.group()));
    said = replace(DAY, said, day -> days.getOrDefault(day.group(1), day.group(1)));
    said = replace(TIME, said, this::time);
    return said.replace(" · ", ", ").replace("…", " ");
  }

  private String dollars(MatchResult amount) {
    long dollars = Long.parseLong(amount.group(1).replace(",", ""));
    int cents = Integer.parseInt(amount.group(2));
    if (cents == 0) {
      return words.count("speech.dollars", dollars);
    }
    if (dollars == 0) {
      return words.count("speech.cents", cents);
    }
    return words.say(
        "speech.amount",
        Map.of(
            "dollars", words.count("speech.dollars", dollars),
            "cents", words.count("speech.cents", cents)));
  }

  private String time(MatchResult time) {
    int hour = Integer.parseInt(time.group(1));
    int minutes = Integer.parseInt(time.group(2));
    return words.say(
        minutes == 0 ? "speech.time.sharp" : "speech.time",
        Map.of(
            "hour",
            (hour + NOON - 1) % NOON + 1,
            "minutes",
            time.group(2).startsWith("0") ? "0 " + minutes : time.group(2),
            "half",
            words.say("speech.half." + half(hour))));
  }

  private static String half(int hour) {
    if (hour < NOON) {
      return "morning";
    }
    return hour < NIGHT ? "afternoon" : "night";
  }

  /** Sign by sign, with a pause after each. */
  private static String spelled(String code) {
    return code.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining(", "));
  }

  private static String replace(Pattern what, String in, Function<MatchResult, String> by) {
    return what.matcher(in)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(by.apply(found)));
  }
}
