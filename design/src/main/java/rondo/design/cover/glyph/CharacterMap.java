package rondo.design.cover.glyph;

import java.nio.ByteBuffer;

/** From characters to glyph numbers: a cmap subtable of format 4 (OpenType, "cmap"). */
record CharacterMap(ByteBuffer table, int start) {

  static CharacterMap of(ByteBuffer cmap) {
    int tables = Short.toUnsignedInt(cmap.getShort(2));
    for (int i = 0; i < tables; i++) {
      int offset = cmap.getInt(4 + 8 * i + 4);
      if (cmap.getShort(offset) == 4) {
        return new CharacterMap(cmap, offset);
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 4");
  }

  /** The glyph of a character, 0 when there is none. */
  int glyph(int codePoint) {
    int twice = at(start + 6);
    int ends = start + 14;
    int starts = ends + twice + 2;
    for (int segment = 0; segment < twice; segment += 2) {
      if (codePoint <= at(ends + segment)) {
        int first = at(starts + segment);
        return codePoint < first ? 0 : inSegment(codePoint, first, starts + twice + segment, twice);
      }
    }
    return 0;
  }

  private int inSegment(int codePoint, int first, int deltaAt, int twice) {
    int delta = at(deltaAt);
    int rangeAt = deltaAt + twice;
    int range = at(rangeAt);
    if (range == 0) {
      return (codePoint + delta) & 0xFFFF;
    }
    int glyph = at(rangeAt + range + 2 * (codePoint - first));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  private int at(int offset) {
    return Short.toUnsignedInt(table.getShort(offset));
  }
}
