package rondo.base.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documentation of which a part is drawn by a test. The part stands between two
 * comments; with {@code -Drondo.page.write=true} the test writes it anew, one module at a time.
 *
 * @param part its name in the comments
 */
public record MarkedPage(Path page, String part) {
  /** What stands there; rewritten before, where that was asked for. */
  public String holding(String right) {
    String text = read();
    int from = text.indexOf(begin()) + begin().length();
    int to = text.indexOf(end());
    if (from < begin().length() || to < from) {
      throw new IllegalStateException(page + " has no part " + part);
    }
    if (Boolean.getBoolean("rondo.page.write")) {
      write(text.substring(0, from) + right + text.substring(to));
      return right;
    }
    return text.substring(from, to);
  }

  private String begin() {
    return "<!-- drawn by a test: " + part + " -->\n";
  }

  private String end() {
    return "<!-- end of " + part + " -->";
  }

  private String read() {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(page, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
