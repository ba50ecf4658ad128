package rondo.media.label;

/**
 * What stands on a disc's label, as one text: group code and disc code with nothing between them
 * (FEATURES R7, T1).
 *
 * @param group whose disc it is
 * @param disc which disc it is
 */
public record LabelText(GroupCode group, DiscCode disc) {
  /** How many characters the text has. */
  public static final int LENGTH = GroupCode.LENGTH + DiscCode.LENGTH;

  /** Reads a text that may be anything at all; accepts exactly what {@link #text} writes. */
  public static CodeReading<LabelText> parse(String text) {
    if (text.length() != LENGTH) {
      return new CodeReading.NotACode<>(CodeFault.WRONG_LENGTH);
    }
    return switch (GroupCode.parse(text.substring(0, GroupCode.LENGTH))) {
      case CodeReading.NotACode<GroupCode>(CodeFault fault) -> new CodeReading.NotACode<>(fault);
      case CodeReading.Code<GroupCode>(GroupCode group) ->
          withDisc(group, text.substring(GroupCode.LENGTH));
    };
  }

  private static CodeReading<LabelText> withDisc(GroupCode group, String text) {
    return switch (DiscCode.parse(text)) {
      case CodeReading.NotACode<DiscCode>(CodeFault fault) -> new CodeReading.NotACode<>(fault);
      case CodeReading.Code<DiscCode>(DiscCode disc) ->
          new CodeReading.Code<>(new LabelText(group, disc));
    };
  }

  /** The text: 20 characters, for example {@code G00012D0000000000421}. */
  public String text() {
    return group.value() + disc.value();
  }

  @Override
  public String toString() {
    return text();
  }
}
