package rondo.simulator.truth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rondo.base.place.Slot;

/** Where a case is; exactly one place at any moment (I10). Written as one word in the file. */
public sealed interface Place {
  /** In a slot of the carousel: "2-17". */
  record InSlot(Slot slot) implements Place {}

  /** On the arm, wherever the arm is: "arm". */
  record OnArm() implements Place {}

  /** Free in the mouth: "mouth". */
  record InMouth() implements Place {}

  /** In somebody's hands: "outside". */
  record Outside() implements Place {}

  /** Reads the word of the file; anything else throws {@link IllegalArgumentException}. */
  @JsonCreator
  static Place parse(String word) {
    return switch (word) {
      case "arm" -> new OnArm();
      case "mouth" -> new InMouth();
      case "outside" -> new Outside();
      default -> new InSlot(slot(word));
    };
  }

  /** The word of the file. */
  @JsonValue
  default String word() {
    return switch (this) {
      case InSlot(Slot slot) -> slot.toString();
      case OnArm() -> "arm";
      case InMouth() -> "mouth";
      case Outside() -> "outside";
    };
  }

  private static Slot slot(String word) {
    int dash = word.indexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException("no such place: " + word);
    }
    return new Slot(
        Integer.parseInt(word.substring(0, dash)), Integer.parseInt(word.substring(dash + 1)));
  }
}
