package rondo.base.config;

import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns what was given into what the record wants, or says why it cannot. */
final class Conversion {
  private Conversion() {}

  /** Throws {@link IllegalArgumentException} that says what is expected, without the value. */
  static Object convert(Setting setting, Given given) {
    if (setting.type() instanceof ParameterizedType list && list.getRawType() == List.class) {
      return items(given);
    }
    if (!(setting.type() instanceof Class<?> type)) {
      throw new IllegalStateException("unsupported type of " + setting.key());
    }
    requireKind(type, given);
    Object value = scalar(type, given.items().getFirst(), setting.key());
    requireRange(setting, value);
    return value;
  }

  private static List<String> items(Given given) {
    return switch (given.kind()) {
      case LIST -> given.items();
      case TYPED ->
          Arrays.stream(given.text().split(",", -1))
              .map(String::strip)
              .filter(item -> !item.isEmpty())
              .toList();
      case TEXT, INTEGER, FLAG, OTHER ->
          throw new IllegalArgumentException("a list of texts is expected, as in [\"a\", \"b\"]");
    };
  }

  private static void requireKind(Class<?> type, Given given) {
    Given.Kind wanted =
        type == int.class || type == long.class
            ? Given.Kind.INTEGER
            : type == boolean.class ? Given.Kind.FLAG : Given.Kind.TEXT;
    if (given.kind() != Given.Kind.TYPED && given.kind() != wanted) {
      throw new IllegalArgumentException(
          switch (wanted) {
            case INTEGER -> "a whole number is expected";
            case FLAG -> "true or false is expected, without quotes";
            default -> "a text in quotes is expected";
          });
    }
  }

  private static Object scalar(Class<?> type, String text, String key) {
    try {
      return switch (type.getName()) {
        case "java.lang.String" -> text;
        case "int", "java.lang.Integer" -> Integer.parseInt(text);
        case "long", "java.lang.Long" -> Long.parseLong(text);
        case "boolean", "java.lang.Boolean" -> flag(text);
        case "java.time.Duration" -> Duration.parse(text);
        case "java.nio.file.Path" -> path(text);
        case "java.time.ZoneId" -> ZoneId.of(text);
        default -> constant(type, text, key);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number is expected", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          type == Duration.class
              ? "a duration such as PT30S or P1D is expected"
              : "a time zone such as America/Chicago is expected",
          e);
    }
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false is expected");
    };
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a path is expected");
    }
    return Path.of(text);
  }

  private static Object constant(Class<?> type, String text, String key) {
    if (!type.isEnum()) {
      throw new IllegalStateException("unsupported type of " + key + ": " + type.getName());
    }
    for (Object constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    String words =
        Arrays.stream(type.getEnumConstants())
            .map(Conversion::word)
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("one of " + words + " is expected");
  }

  /** An enum constant as it is typed: NO_ANSWER is {@code no-answer}. */
  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void requireRange(Setting setting, Object value) {
    Range range = setting.component().getAnnotation(Range.class);
    if (range != null
        && value instanceof Number number
        && (number.longValue() < range.min() || number.longValue() > range.max())) {
      throw new IllegalArgumentException(
          "a number from " + range.min() + " to " + range.max() + " is expected");
    }
  }
}
