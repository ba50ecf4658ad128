package rondo.server.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the bytes of a file are text: by its byte order mark (Unicode Standard, 23.8), else UTF-8
 * where all of it is UTF-8, else Windows-1252.
 *
 * @param mark bytes of the mark, not part of the text
 * @param note what the person should know of it
 */
public record TextForm(Charset charset, int mark, Optional<String> note) {
  private static final int CHUNK = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Finds it; reads the file once, a piece at a time. */
  public static TextForm of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(3);
      if (begins(head, 0xEF, 0xBB, 0xBF)) {
        return isUtf8(in, new byte[0]) ? known(StandardCharsets.UTF_8, 3) : windows(0);
      }
      if (begins(head, 0xFF, 0xFE)) {
        return known(StandardCharsets.UTF_16LE, 2);
      }
      if (begins(head, 0xFE, 0xFF)) {
        return known(StandardCharsets.UTF_16BE, 2);
      }
      return isUtf8(in, head) ? known(StandardCharsets.UTF_8, 0) : windows(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file to import", e);
    }
  }

  private static TextForm known(Charset charset, int mark) {
    return new TextForm(charset, mark, Optional.empty());
  }

  private static TextForm windows(int mark) {
    return new TextForm(
        WINDOWS,
        mark,
        Optional.of(
            "The file is not UTF-8, so it was read as Windows-1252 (Western European). If names"
                + " look wrong, save it as UTF-8 and give it again."));
  }

  private static boolean begins(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(InputStream in, byte[] head) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] bytes = new byte[CHUNK];
    System.arraycopy(head, 0, bytes, 0, head.length);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    for (int kept = head.length; ; ) {
      int read = in.readNBytes(bytes, kept, CHUNK - kept);
      boolean end = kept + read < CHUNK;
      ByteBuffer given = ByteBuffer.wrap(bytes, 0, kept + read);
      CoderResult result = decoder.decode(given, chars.clear(), end);
      if (result.isError() || end) {
        return !result.isError();
      }
      kept = given.remaining();
      System.arraycopy(bytes, CHUNK - kept, bytes, 0, kept);
    }
  }
}
