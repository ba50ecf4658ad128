package rondo.server.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the fields of one form and gathers what is wrong with them. Used once, by one thread. */
public final class Form {
  private final Map<String, String> fields;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /** A form with these fields; one that was not sent is empty. */
  public Form(Map<String, String> fields) {
    this.fields = fields;
  }

  /** What stands in a field, without the space around it. */
  public String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** A text on one line; the error {@code empty} where there is none and it is needed. */
  public String line(String name, int longest, String empty) {
    String text = text(name);
    if (text.isEmpty() && !empty.isEmpty()) {
      wrong(name, empty);
    } else if (text.length() > longest) {
      wrong(name, "At most %d characters fit on screens and receipts.".formatted(longest));
    } else if (text.codePoints().anyMatch(Form::isUnseen)) {
      wrong(name, "It holds characters that cannot be seen. Type it instead of pasting it.");
    }
    return text;
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** A whole number from least to most; {@code otherwise} where nothing was typed. */
  public int number(String name, int least, int most, OptionalInt otherwise) {
    String text = text(name);
    if (text.isEmpty() && otherwise.isPresent()) {
      return otherwise.getAsInt();
    }
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      wrong(name, "A whole number from %d to %d.".formatted(least, most));
      return least;
    }
    return Integer.parseInt(text);
  }

  /** The parts of a line between commas, each at most so long; none where nothing was typed. */
  public List<String> list(String name, int longest) {
    String line = line(name, longest, "");
    return Stream.of(line.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** A number of degrees; empty where nothing was typed. */
  public OptionalDouble degrees(String name, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!text.matches("[-+]?\\d{1,3}([.,]\\d{1,9})?")
        || Math.abs(Double.parseDouble(text.replace(',', '.'))) > most) {
      wrong(name, "Degrees from -%1$d to %1$d, such as 40.7527.".formatted(most));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
  }

  /** Notes what is wrong with a field; the first word on it stays. */
  public void wrong(String name, String error) {
    errors.putIfAbsent(name, error);
  }

  /** The value, built only if nothing was wrong. */
  public <T> Typed<T> read(Supplier<T> value) {
    return errors.isEmpty() ? new Typed.Good<>(value.get()) : new Typed.Bad<>(errors);
  }
}
