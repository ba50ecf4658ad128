package rondo.server.exchange.table;

/**
 * What is wrong with a file, where a person finds it.
 *
 * @param line counted from 1 as editors do; 0 for the file as a whole
 * @param column its heading, or empty for the whole row
 * @param what is wrong and what to do, in plain words
 * @param cell the text that stands there, shortened; may be empty
 */
public record Flaw(long line, String column, String what, String cell) {
  private static final int SHOWN = 80;

  public Flaw {
    cell = shown(cell);
  }

  /** One of the file as a whole. */
  public static Flaw ofFile(String what) {
    return new Flaw(0, "", what, "");
  }

  /** One of a row as a whole. */
  public static Flaw ofRow(long line, String what) {
    return new Flaw(line, "", what, "");
  }

  /** A text as a page can show it: short, and nothing unseen in it. */
  private static String shown(String text) {
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    String part = text.substring(0, end).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "·");
    return end < text.length() ? part + "…" : part;
  }
}
