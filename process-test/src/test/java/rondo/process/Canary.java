package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A text that stands nowhere else in the world, and a look for its bytes in files: plain, in both
 * orders of UTF-16, in Base64 at each of its three places, and in hexadecimal.
 */
record Canary(String text) {
  private static final Charset BYTE_FOR_BYTE = StandardCharsets.ISO_8859_1;

  /** The files below these folders in which it stands, each with the form it has there. */
  List<String> foundBelow(Path... folders) {
    return Stream.of(folders)
        .flatMap(folder -> files(folder).stream())
        .flatMap(this::found)
        .toList();
  }

  private Stream<String> found(Path file) {
    String content = new String(bytes(file), BYTE_FOR_BYTE);
    return forms().stream()
        .filter(content::contains)
        .map(form -> file + " holds " + text.length() + " characters as " + form.length());
  }

  /** How it may be written, each byte a character. */
  Set<String> forms() {
    var forms = new TreeSet<String>();
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = text.getBytes(charset);
      forms.add(new String(bytes, BYTE_FOR_BYTE));
      forms.add(HexFormat.of().formatHex(bytes));
      forms.add(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
      for (int place = 0; place < 3; place++) {
        forms.add(inBase64(bytes, place));
      }
    }
    return forms;
  }

  /** The characters of Base64 that these bytes alone decide, after so many bytes before them. */
  private static String inBase64(byte[] bytes, int before) {
    byte[] padded = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, padded, before, bytes.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
    int from = (before * 8 + 5) / 6;
    int to = padded.length * 8 / 6;
    return whole.substring(from, to);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is gone by now holds nothing. */
  private static byte[] bytes(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "a canary of " + text.length() + " characters";
  }
}
