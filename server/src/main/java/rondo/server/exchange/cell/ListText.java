package rondo.server.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several things in one cell, between upright bars; a bar within one is written "\|". Pure. */
public final class ListText {
  private static final char BAR = '|';
  private static final char ESCAPE = '\\';

  private ListText() {}

  /** The cell. */
  public static String join(List<String> things) {
    return things.stream()
        .map(thing -> thing.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining("|"));
  }

  /** The things, without blanks around them and without empty ones. */
  public static List<String> split(String cell) {
    List<String> things = new ArrayList<>();
    StringBuilder thing = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char at = cell.charAt(i);
      boolean escapes = at == ESCAPE && i + 1 < cell.length() && isSpecial(cell.charAt(i + 1));
      if (escapes) {
        thing.append(cell.charAt(++i));
      } else if (at == BAR) {
        add(things, thing);
      } else {
        thing.append(at);
      }
    }
    add(things, thing);
    return things;
  }

  private static boolean isSpecial(char sign) {
    return sign == BAR || sign == ESCAPE;
  }

  private static void add(List<String> things, StringBuilder thing) {
    String text = thing.toString().strip();
    thing.setLength(0);
    if (!text.isEmpty()) {
      things.add(text);
    }
  }
}
