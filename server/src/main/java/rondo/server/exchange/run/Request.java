package rondo.server.exchange.run;

import java.nio.file.Path;
import rondo.base.id.OperatorId;

/**
 * A file to be taken.
 *
 * @param file where its bytes are
 * @param name what the person calls it; text only, never a path
 * @param dry whether it is only checked
 */
public record Request(
    Sheet sheet, Path file, String name, OperatorId operator, Options options, boolean dry) {
  private static final int NAME = 100;

  public Request {
    name = shown(name);
  }

  /** What a name may be on a page: short, and nothing unseen in it. */
  private static String shown(String name) {
    String seen = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "").strip();
    int points = Math.min(NAME, seen.codePointCount(0, seen.length()));
    return seen.isEmpty() ? "file" : seen.substring(0, seen.offsetByCodePoints(0, points));
  }
}
