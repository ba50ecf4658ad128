package rondo.design.cover.glyph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** One font: which characters it has, how wide they are and how they look. Immutable. */
final class FontFile {
  private final CharacterMap characters;
  private final GlyphTable glyphs;
  private final ByteBuffer widths;
  private final int wideGlyphs;
  private final double unitsPerEm;

  private FontFile(Map<String, ByteBuffer> tables) {
    ByteBuffer head = table(tables, "head");
    this.unitsPerEm = Short.toUnsignedInt(head.getShort(18));
    this.characters = CharacterMap.of(table(tables, "cmap"));
    this.glyphs =
        new GlyphTable(table(tables, "glyf"), table(tables, "loca"), head.getShort(50) == 1);
    this.widths = table(tables, "hmtx");
    this.wideGlyphs = Short.toUnsignedInt(table(tables, "hhea").getShort(34));
  }

  static FontFile read(String resource) {
    try (InputStream in = FontFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no font " + resource);
      }
      return new FontFile(Woff.tables(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read font " + resource, e);
    }
  }

  boolean has(int codePoint) {
    return characters.glyph(codePoint) != 0;
  }

  /** How far the next letter is, as a share of the letter size. */
  double advance(int codePoint) {
    int glyph = Math.min(characters.glyph(codePoint), wideGlyphs - 1);
    return Short.toUnsignedInt(widths.getShort(4 * glyph)) / unitsPerEm;
  }

  Outline outline(int codePoint) {
    return glyphs.outline(characters.glyph(codePoint));
  }

  double unitsPerEm() {
    return unitsPerEm;
  }

  private static ByteBuffer table(Map<String, ByteBuffer> tables, String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("the font has no table " + tag);
    }
    return table;
  }
}
