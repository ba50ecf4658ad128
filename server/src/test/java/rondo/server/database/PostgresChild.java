package rondo.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM that runs {@link PostgresProgram}, for tests that kill it by pid. */
final class PostgresChild implements AutoCloseable {
  private static final List<String> NEEDED =
      List.of("classes", "test-classes", "base", "xz", "postgres", "slf4j-api", "jspecify");

  private final Process process;
  private final String answer;

  private PostgresChild(Process process, String answer) {
    this.process = process;
    this.answer = answer;
  }

  static PostgresChild start(List<String> prefix, String classPath, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            PostgresProgram.class.getName()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      return new PostgresChild(process, String.valueOf(reader.readLine()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the child says first: {@code up PID PORT} or {@code refused …}. */
  String answer() {
    return answer;
  }

  long postgres() {
    String[] words = answer.split(" ");
    if (!words[0].equals("up")) {
      throw new AssertionError(answer);
    }
    return Long.parseLong(words[1]);
  }

  /** kill -9 of the JVM alone. */
  void kill() {
    process.destroyForcibly();
    if (!Await.until(Duration.ofSeconds(10), () -> !process.isAlive())) {
      throw new AssertionError("the child lives after kill -9");
    }
  }

  /** The clean way: its input ends, it stops its server and ends. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Await.until(Duration.ofSeconds(60), () -> !process.isAlive())) {
      throw new AssertionError("the child does not end");
    }
  }

  /** This JVM's class path, cut down to what the program needs. */
  static String classPath() {
    return String.join(File.pathSeparator, entries().map(Path::toString).toList());
  }

  /** The same, copied to where every user can read it. */
  static String readableClassPath(Path folder) throws IOException {
    List<String> copies = new ArrayList<>();
    int number = 0;
    for (Path entry : entries().toList()) {
      Path copy = folder.resolve(number++ + "-" + entry.getFileName());
      copy(entry, copy);
      copies.add(copy.toString());
    }
    return String.join(File.pathSeparator, copies);
  }

  private static Stream<Path> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .filter(entry -> NEEDED.stream().anyMatch(word -> nameOf(entry).contains(word)));
  }

  private static String nameOf(Path entry) {
    return entry.getFileName().toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.copy(path, target);
        Folders.permit(target, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
      }
    }
  }
}
