package rondo.kiosk.page.touch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import rondo.base.id.TitleId;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.tariff.rule.Format;

/**
 * Reads the form of a touch: its name from the address, its fields, each with a hard limit. Pure.
 */
public final class TouchForm {
  /** What a form turned out to be. */
  public sealed interface Reading {}

  /** A touch on the frame with this number. */
  public record Understood(long screen, Touch touch) implements Reading {}

  /** There is no touch of this name. */
  public record NoSuchTouch() implements Reading {}

  /** A field is missing, doubled, unknown, too long or not what it should be. */
  public record Malformed(String field) implements Reading {}

  /** The longest address that mail knows (RFC 5321, 4.5.3.1.3). */
  public static final int LONGEST_ADDRESS = 254;

  private static final String SCREEN = "screen";
  private static final int LONGEST_KEY = 32;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_GENRE = 60;
  private static final int LONGEST_TAG = 35;

  private final Map<String, List<String>> fields;

  private TouchForm(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * @param name as in {@code /touch/<name>}
   * @param fields every value of every field
   */
  public static Reading read(String name, Map<String, List<String>> fields) {
    var form = new TouchForm(fields);
    try {
      Optional<Touch> touch = form.touch(name);
      if (touch.isEmpty()) {
        return new NoSuchTouch();
      }
      form.only(known(name));
      return new Understood(form.number(SCREEN, Long.MAX_VALUE), touch.get());
    } catch (FieldException wrong) {
      return new Malformed(wrong.field);
    }
  }

  private Optional<Touch> touch(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "begin" -> new Touch.Begin();
          case "show-list" -> new Touch.ShowList(genre(), format(), page());
          case "here" -> new Touch.Here();
          case "typed" -> new Touch.Typed(text("text", 0, LONGEST_ADDRESS));
          case "search" -> new Touch.Search();
          case "turn-page" -> new Touch.TurnPage(page());
          case "open-title" -> openTitle();
          case "rent" -> new Touch.Rent();
          case "add" -> new Touch.Add();
          case "show-cart" -> new Touch.ShowCart();
          case "remove" -> remove();
          case "pay" -> new Touch.Pay();
          case "back" -> new Touch.Back();
          case "cancel" -> new Touch.Cancel();
          case "start-return" -> new Touch.StartReturn();
          case "key" -> new Touch.Key(text("key", 1, LONGEST_KEY));
          case "erase" -> new Touch.Erase();
          case "clear-all" -> new Touch.ClearAll();
          case "use-address" -> new Touch.UseAddress(address());
          case "confirm-address" -> new Touch.ConfirmAddress();
          case "no-receipt" -> new Touch.NoReceipt();
          case "more-time" -> new Touch.MoreTime();
          case "report-fault" -> new Touch.ReportFault();
          case "pick-disc" -> new Touch.PickDisc((int) number("number", 99));
          case "name-fault" -> new Touch.NameFault(fault());
          case "finish" -> new Touch.Finish();
          case "language" -> new Touch.UseLanguage(text("tag", 2, LONGEST_TAG));
          case "contrast" -> new Touch.UseContrast(on());
          case "large" -> new Touch.UseLarge(on());
          case "low-reach" -> new Touch.UseLowReach(on());
          case "mode" -> new Touch.UseMode(mode());
          case "choose" -> new Touch.Choose(choice());
          case "use-code" -> new Touch.UseCode(code());
          case "staff" -> new Touch.Staff(oneOf("duty", Touch.Duty.values()));
          default -> null;
        });
  }

  private static Set<String> known(String name) {
    return switch (name) {
      case "show-list" -> Set.of(SCREEN, "genre", "format", "page");
      case "turn-page" -> Set.of(SCREEN, "page");
      case "typed" -> Set.of(SCREEN, "text");
      case "open-title", "remove" -> Set.of(SCREEN, "disc");
      case "key" -> Set.of(SCREEN, "key");
      case "use-address" -> Set.of(SCREEN, "address");
      case "language" -> Set.of(SCREEN, "tag");
      case "contrast", "large", "low-reach" -> Set.of(SCREEN, "on");
      case "mode" -> Set.of(SCREEN, "mode");
      case "choose" -> Set.of(SCREEN, "choice");
      case "use-code" -> Set.of(SCREEN, "code");
      case "staff" -> Set.of(SCREEN, "duty");
      case "pick-disc" -> Set.of(SCREEN, "number");
      case "name-fault" -> Set.of(SCREEN, "fault");
      default -> Set.of(SCREEN);
    };
  }

  private Touch openTitle() {
    return disc(Touch.OpenTitle::new);
  }

  private Touch remove() {
    return disc(Touch.Remove::new);
  }

  /** A title and its format in one field, so that one form serves a whole page of covers. */
  private Touch disc(BiFunction<TitleId, Format, Touch> touch) {
    String[] parts = text("disc", 1, 64).split("/", -1);
    if (parts.length != 2) {
      throw new FieldException("disc");
    }
    try {
      return touch.apply(TitleId.parse(parts[0]), Format.parse(parts[1]));
    } catch (IllegalArgumentException e) {
      throw new FieldException("disc");
    }
  }

  private Optional<String> genre() {
    return fields.containsKey("genre")
        ? Optional.of(text("genre", 0, LONGEST_GENRE)).filter(genre -> !genre.isEmpty())
        : Optional.empty();
  }

  private Optional<Format> format() {
    String word = fields.containsKey("format") ? text("format", 0, 32) : "";
    try {
      return word.isEmpty() ? Optional.empty() : Optional.of(Format.parse(word));
    } catch (IllegalArgumentException e) {
      throw new FieldException("format");
    }
  }

  private int page() {
    int page = (int) number("page", 9_999);
    if (page == 0) {
      throw new FieldException("page");
    }
    return page;
  }

  private Optional<String> address() {
    return fields.containsKey("address")
        ? Optional.of(text("address", 0, LONGEST_ADDRESS))
        : Optional.empty();
  }

  private Optional<String> code() {
    return fields.containsKey("code")
        ? Optional.of(text("code", 0, LONGEST_CODE))
        : Optional.empty();
  }

  private Screen.Choice choice() {
    return oneOf("choice", Screen.Choice.values());
  }

  private Manner.Mode mode() {
    return oneOf("mode", Manner.Mode.values());
  }

  private boolean on() {
    return switch (text("on", 1, 3)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new FieldException("on");
    };
  }

  private <T extends Enum<T>> T oneOf(String field, T[] values) {
    String word = text(field, 1, 32);
    for (T value : values) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    throw new FieldException(field);
  }

  private Screen.Fault fault() {
    String word = text("fault", 1, 32);
    for (Screen.Fault fault : Screen.Fault.values()) {
      if (word(fault).equals(word)) {
        return fault;
      }
    }
    throw new FieldException("fault");
  }

  /** The value that {@code open-title} carries: a title and its format. */
  public static String disc(TitleId title, Format format) {
    return title + "/" + format.wire();
  }

  /** A choice or a mode as the form names it: {@code another-copy}. */
  public static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A fault as the form and the Fact name it: {@code will-not-start}. */
  public static String word(Screen.Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String text(String field, int shortest, int longest) {
    List<String> values = fields.getOrDefault(field, List.of());
    if (values.size() != 1) {
      throw new FieldException(field);
    }
    String value = values.getFirst();
    boolean fits = value.length() >= shortest && value.length() <= longest;
    if (!fits || value.chars().anyMatch(Character::isISOControl)) {
      throw new FieldException(field);
    }
    return value;
  }

  private long number(String field, long most) {
    String digits = text(field, 1, 18);
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new FieldException(field);
    }
    long number = Long.parseLong(digits);
    if (number > most) {
      throw new FieldException(field);
    }
    return number;
  }

  private void only(Set<String> known) {
    for (String field : fields.keySet()) {
      if (!known.contains(field)) {
        throw new FieldException("unknown");
      }
    }
  }

  /** Leaves the reading of a form at the first wrong field; never leaves this class. */
  private static final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    FieldException(String field) {
      super(field, null, false, false);
      this.field = field;
    }
  }
}
