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
 * @param mended by how much likelier letters would be whose check does not hold, in natural
 *     logarithms; 0 if the likeliest letters make this word
 * @param module the width of a module, in pixels
 * @param turned true if it was read against the direction of the line
 */
public record WordReading(
    Symbology kind,
    Layout layout,
    String text,
    double explained,
    double sureness,
    double mended,
    double module,
    boolean turned) {
  private static final double LIKELY = 5;
  private static final double SURE = 12;
  private static final double MOST_MENDED = 4;
  private static final double EXPLAINED = 0.77;

  /**
   * False if it may as well be another word, or no word at all: a check that does not hold is
   * mended only where the picture leaves a letter open.
   */
  boolean isLikely() {
    return explained >= EXPLAINED && sureness >= LIKELY && mended <= MOST_MENDED;
  }

  /** True if no other word comes near. */
  public boolean isSure() {
    return explained >= EXPLAINED && sureness >= SURE;
  }
}
