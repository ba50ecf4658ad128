package rondo.design.cover;

import java.util.ArrayList;
import java.util.List;
import rondo.design.cover.glyph.Lettering;

/**
 * A title broken into lines at the biggest size that fits its box.
 *
 * @param size of the letters in px
 * @param lines top to bottom; empty when the letters of the title are not in our fonts
 */
record TitleBlock(int size, List<String> lines) {
  static final double LEFT = 28;
  static final double TOP = 44;
  static final double WIDTH = 344;
  static final double LINE_HEIGHT = 0.98;
  private static final int[] SIZES = {64, 56, 50, 44, 38, 33, 29, 25};

  TitleBlock {
    lines = List.copyOf(lines);
  }

  static TitleBlock fit(String title, Lettering letters, double height) {
    String text = title.strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || !letters.canSet(text)) {
      return new TitleBlock(SIZES[0], List.of());
    }
    for (int size : SIZES) {
      var block = new TitleBlock(size, wrap(text, letters, size));
      if (block.isWithin(letters, height)) {
        return block;
      }
    }
    return shortened(text, letters, height);
  }

  /** The smallest size, words left off at the end until it fits. */
  private static TitleBlock shortened(String text, Lettering letters, double height) {
    int size = SIZES[SIZES.length - 1];
    String kept = text;
    while (!kept.isEmpty()) {
      int cut = kept.lastIndexOf(' ');
      kept = cut > 0 ? kept.substring(0, cut) : kept.substring(0, kept.length() - 1);
      var block = new TitleBlock(size, wrap(kept + "…", letters, size));
      if (block.isWithin(letters, height)) {
        return block;
      }
    }
    return new TitleBlock(size, List.of());
  }

  private static List<String> wrap(String text, Lettering letters, int size) {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && letters.width(longer, size) > WIDTH) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private boolean isWithin(Lettering letters, double height) {
    return bottom() - TOP <= height
        && lines.stream().allMatch(line -> letters.width(line, size) <= WIDTH);
  }

  /** The base line of a line counted from 0. */
  double baseLine(int line) {
    return TOP + size * (Lettering.CAPITAL + line * LINE_HEIGHT);
  }

  /** Where the last line's g ends. */
  double bottom() {
    return baseLine(lines.size() - 1) + size * Lettering.DESCENT;
  }
}
