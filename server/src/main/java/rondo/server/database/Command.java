package rondo.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Child processes that run to their end, with an environment of their own. */
final class Command {
  private static final Set<String> KEPT = Set.of("PATH", "HOME", "TMPDIR", "SystemRoot", "TEMP");
  private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin");

  private Command() {}

  /**
   * How a command ended.
   *
   * @param code exit code, or -1 if it could not be started or did not end in time
   * @param output what it printed on both streams
   */
  record Outcome(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }
  }

  /** Runs a command to its end; one that outlives the time given is ended. */
  static Outcome run(List<String> command, Path scratch, Duration atMost) {
    try {
      Path output = Files.createTempFile(scratch, "output", ".txt");
      try {
        Process process =
            builder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        int code = Await.until(atMost, () -> !process.isAlive()) ? process.exitValue() : -1;
        process.destroyForcibly();
        return new Outcome(code, Files.readString(output).strip());
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    }
  }

  /** A builder whose environment holds no PostgreSQL variables and no foreign language. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(KEPT);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.directory(new File(System.getProperty("java.io.tmpdir", ".")));
    return builder;
  }

  /** Where a program is, on the path or in the usual places. */
  static Optional<String> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), PLACES.stream())
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** The last lines of a text, for a message to an operator. */
  static String tail(String text, int lines) {
    List<String> all = text.strip().lines().toList();
    return String.join(" | ", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  /** The last lines of a log file, or nothing if it cannot be read. */
  static String tail(Path file, int lines) {
    try {
      return tail(new String(Files.readAllBytes(file), UTF_8), lines);
    } catch (IOException e) {
      return "(" + file + " cannot be read: " + e.getMessage() + ")";
    }
  }
}
