package rondo.protocol.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc in the sources says of a record and of its components. */
final class SourceText {
  private static final List<String> ROOTS = List.of("", "../base/", "../media/", "../tariff/");
  private static final Pattern TAG = Pattern.compile("\\{@\\w+ (?:#|\\w+(?:\\.\\w+)*#)?([^}]*)}");

  private SourceText() {}

  /** Text of the type itself under the empty key, of each component under its name. */
  static Map<String, String> of(Class<?> type) {
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    String source = read(top.getName().replace('.', '/') + ".java");
    Matcher comment =
        Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*(?:public |static )*"
                    + "(?:sealed )?(?:record|enum|interface) "
                    + type.getSimpleName()
                    + "\\b",
                Pattern.DOTALL)
            .matcher(source);
    return comment.find() ? parts(comment.group(1)) : Map.of();
  }

  private static Map<String, String> parts(String comment) {
    String plain = comment.replaceAll("(\\s*\\n\\s*\\*?)+\\s*", " ").strip();
    Map<String, String> parts = new TreeMap<>();
    List<String> pieces = List.of(plain.split("@param ", -1));
    parts.put("", clean(pieces.getFirst()));
    for (String piece : pieces.subList(1, pieces.size())) {
      int space = piece.indexOf(' ');
      parts.put(piece.substring(0, space), clean(piece.substring(space)));
    }
    return parts;
  }

  private static String clean(String text) {
    return TAG.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
  }

  private static String read(String path) {
    for (String root : ROOTS) {
      Path file = Path.of(root + "src/main/java/" + path);
      if (Files.exists(file)) {
        try {
          return Files.readString(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError("no source for " + path);
  }
}
