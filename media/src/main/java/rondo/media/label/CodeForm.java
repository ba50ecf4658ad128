package rondo.media.label;

import java.util.Optional;
import java.util.function.Function;

/**
 * The form that both codes share: a capital letter, a number of fixed width, a check digit.
 *
 * @param prefix the letter
 * @param width how many digits the number has, without its check digit
 */
record CodeForm(char prefix, int width) {

  int length() {
    return width + 2;
  }

  String write(long number) {
    String digits = Long.toString(number);
    if (number < 0 || digits.length() > width) {
      throw new IllegalArgumentException("number does not fit " + width + " digits: " + number);
    }
    String padded = "0".repeat(width - digits.length()) + digits;
    return prefix + padded + Mod11Ten.checkDigit(padded);
  }

  Optional<CodeFault> faultIn(String text) {
    if (text.length() != length()) {
      return Optional.of(CodeFault.WRONG_LENGTH);
    }
    if (text.charAt(0) != prefix) {
      return Optional.of(CodeFault.WRONG_PREFIX);
    }
    if (!text.chars().skip(1).allMatch(character -> character >= '0' && character <= '9')) {
      return Optional.of(CodeFault.BAD_CHARACTER);
    }
    return Mod11Ten.holds(text.substring(1))
        ? Optional.empty()
        : Optional.of(CodeFault.WRONG_CHECK_DIGIT);
  }

  <T> CodeReading<T> read(String text, Function<String, T> code) {
    return faultIn(text)
        .<CodeReading<T>>map(CodeReading.NotACode::new)
        .orElseGet(() -> new CodeReading.Code<>(code.apply(text)));
  }

  String require(String text) {
    faultIn(text)
        .ifPresent(fault -> {
          throw new IllegalArgumentException("not a code: " + fault);
        });
    return text;
  }

  long number(String text) {
    return Long.parseLong(text, 1, width + 1, 10);
  }
}
