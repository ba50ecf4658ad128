package rondo.design.cover.glyph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Opens a WOFF 1 file: TrueType tables, each deflated (W3C WOFF File Format 1.0). */
final class Woff {
  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER_BYTES = 44;

  private Woff() {}

  /** The tables by their four-letter tag. */
  static Map<String, ByteBuffer> tables(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("not a WOFF file");
    }
    int count = Short.toUnsignedInt(in.getShort(12));
    var tables = new HashMap<String, ByteBuffer>();
    in.position(HEADER_BYTES);
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      in.get(tag);
      int offset = in.getInt();
      int packed = in.getInt();
      int length = in.getInt();
      in.getInt(); // the checksum serves editors
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          ByteBuffer.wrap(unpack(file, offset, packed, length)).asReadOnlyBuffer());
    }
    return tables;
  }

  private static byte[] unpack(byte[] file, int offset, int packed, int length) {
    byte[] table = new byte[length];
    if (packed == length) {
      System.arraycopy(file, offset, table, 0, length);
      return table;
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(file, offset, packed);
      if (inflater.inflate(table) != length) {
        throw new IllegalArgumentException("a WOFF table is shorter than it says");
      }
      return table;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a WOFF table cannot be inflated", e);
    }
  }
}
