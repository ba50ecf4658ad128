package rondo.app.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Which commit of the program this is, for whoever reads a recording later. */
final class Commit {
  private static final String UNKNOWN = "unknown";

  private Commit() {}

  /** As the working copy says it; {@value #UNKNOWN} outside of one. */
  static String known() {
    try {
      Process git =
          new ProcessBuilder("git", "rev-parse", "--short=12", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String words = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      boolean knows = git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0;
      return knows ? words.strip() : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN; // there is no git here, which is no fault of the run
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }
}
