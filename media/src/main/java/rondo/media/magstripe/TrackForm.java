package rondo.media.magstripe;

import java.util.regex.Pattern;

/** What tracks 1 and 2 differ in (ISO/IEC 7813; character sets of ISO/IEC 7811-2). */
public enum TrackForm {
  /** Letters and digits, 6 bits a character. */
  FIRST('%', '^', 0x20, 0x5F, 79, "[A-Z0-9 ]*"),
  /** Digits, 4 bits a character. */
  SECOND(';', '=', 0x30, 0x3F, 40, "[0-9]*");

  /** Ends either track. */
  static final char END = '?';

  /** What readers send between the sentinels for a track they could not read. */
  static final String NOT_READ = "E";

  final char start;
  final char separator;
  final int maxLength;
  final Pattern discretionary;
  private final int lowest;
  private final int highest;

  TrackForm(
      char start, char separator, int lowest, int highest, int maxLength, String discretionary) {
    this.start = start;
    this.separator = separator;
    this.lowest = lowest;
    this.highest = highest;
    this.maxLength = maxLength;
    this.discretionary = Pattern.compile(discretionary);
  }

  /**
   * The longitudinal redundancy check: XOR of the values of all characters.
   *
   * @param track from start sentinel to end sentinel; a character outside the track's set throws
   *     {@link IllegalArgumentException}
   */
  public char redundancyCheck(CharSequence track) {
    int value = 0;
    for (int i = 0; i < track.length(); i++) {
      char character = track.charAt(i);
      if (character < lowest || character > highest) {
        throw new IllegalArgumentException("character outside the set of the track");
      }
      value ^= character - lowest;
    }
    return (char) (value + lowest);
  }

  boolean canWrite(CharSequence text) {
    return text.chars().allMatch(character -> character >= lowest && character <= highest);
  }
}
