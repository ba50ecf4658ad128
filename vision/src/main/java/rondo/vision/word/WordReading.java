package rondo.vision.word;

/**
 * What a span says.
 *
 * @param kind the symbology
 * @param layout how many letters of which kinds
 * @param text what is written
 * @param explained the share of the profile that the word explains, up to 1
 * @param sureness by how much likelier it is than the next word with a right check, in natural
 *     logarithms
 * @param module the width of a module, in pixels
 * @param turned true if it was read against the direction of the line
 */
public record WordReading(
    Symbology kind,
    Layout layout,
    String text,
    double explained,
    double sureness,
    double module,
    boolean turned) {
  private static final double LIKELY = 3;
  private static final double SURE = 12;
  private static final double EXPLAINED = 0.6;

  /** False if it may as well be another word, or no word at all. */
  boolean isLikely() {
    return explained >= EXPLAINED && sureness >= LIKELY;
  }

  /** True if no other word comes near. */
  public boolean isSure() {
    return explained >= EXPLAINED && sureness >= SURE;
  }
}
