package rondo.vision.word;

import java.util.Optional;

/** Turns the values of a Code 128 symbol into its text. Used once. */
final class Code128Text {
  /** Stands for every function character: none of our codes has one. */
  static final char FUNCTION = '\u001d';

  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int SHIFT = 98;
  private static final int TO_C = 99;
  private static final int TO_B = 100;
  private static final int TO_A = 101;
  private static final int FUNCTION_1 = 102;

  private final StringBuilder text = new StringBuilder();
  private int set;
  private boolean shifted;

  private Code128Text(int set) {
    this.set = set;
  }

  /**
   * The text of letters from start to check.
   *
   * @param letters the first is the start's set (0 A, 1 B, 2 C), the last the check
   */
  static Optional<String> of(int[] letters) {
    Code128Text code = new Code128Text(letters[0]);
    for (int i = 1; i < letters.length - 1; i++) {
      code.add(letters[i]);
    }
    return code.text.isEmpty() ? Optional.empty() : Optional.of(code.text.toString());
  }

  private void add(int value) {
    int now = shifted ? B - set : set;
    shifted = false;
    if (now == C) {
      addPair(value);
    } else if (value < 96) {
      text.append((char) (now == A && value >= 64 ? value - 64 : value + 32));
    } else {
      addFunction(value, now);
    }
  }

  private void addPair(int value) {
    switch (value) {
      case TO_B -> set = B;
      case TO_A -> set = A;
      case FUNCTION_1 -> text.append(FUNCTION);
      default -> text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
  }

  private void addFunction(int value, int now) {
    if (value == SHIFT) {
      shifted = true;
    } else if (value == TO_C) {
      set = C;
    } else if (value == TO_B && now == A) {
      set = B;
    } else if (value == TO_A && now == B) {
      set = A;
    } else {
      text.append(FUNCTION);
    }
  }
}
