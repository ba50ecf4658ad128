package rondo.server.exchange.table;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell (OWASP, "CSV Injection"): a text that begins like a
 * formula goes out behind an apostrophe, and an import takes that apostrophe off again. The two
 * undo each other for every text. Pure.
 */
public final class Formulas {
  private static final String START = "[=+\\-@\\t\\r\\n＝＋－＠]";
  private static final Pattern RISKY = Pattern.compile("'*" + START + ".*", Pattern.DOTALL);
  private static final Pattern MARKED = Pattern.compile("''*" + START + ".*", Pattern.DOTALL);

  /** What a spreadsheet can only take for a number. */
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  private Formulas() {}

  /** The text as it goes out. */
  public static String mark(String text) {
    boolean risky = RISKY.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return risky ? "'" + text : text;
  }

  /** The text that went out. */
  public static String unmark(String cell) {
    return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
