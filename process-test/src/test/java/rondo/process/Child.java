package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One production command in a process of its own, with all that it says. */
final class Child implements AutoCloseable {
  /** PostgreSQL's programs, unpacked once for the whole build. */
  static final Path PROGRAMS =
      Path.of("..", "target", "postgres-binaries").toAbsolutePath().normalize();

  private static final long PATIENCE_SECONDS = 60;
  private final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * {@code rondo} with these arguments and PostgreSQL's programs as the build has unpacked them;
   * its answers are kept in the folder.
   */
  static Child start(Path folder, List<String> arguments) {
    Map<String, String> environment = Map.of("RONDO_DATABASE_PROGRAMS", PROGRAMS.toString());
    return start(folder, arguments.getFirst(), java(arguments), environment);
  }

  /** Any command, with more in its environment; its answers are kept in the folder. */
  static Child start(
      Path folder, String name, List<String> command, Map<String, String> environment) {
    try {
      Files.createDirectories(folder);
      Path output = Files.createTempFile(folder, name + "-", ".out");
      List<String> whole = Stream.concat(interruptible().stream(), command.stream()).toList();
      var builder = new ProcessBuilder(whole).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
      builder.environment().keySet().removeIf(key -> key.startsWith("RONDO_"));
      builder.environment().putAll(environment);
      return new Child(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command line of {@code rondo} with these arguments, from the classes of this test. */
  static List<String> java(List<String> arguments) {
    return java("rondo.app.Main", arguments);
  }

  /** The command line of a program among these classes. */
  static List<String> java(String program, List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m"));
    command.add("@" + Path.of("..", "launcher", "java.options").toAbsolutePath().normalize());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    command.addAll(arguments);
    return command;
  }

  /** A build in the background ignores Ctrl-C and so would all that it starts. */
  private static List<String> interruptible() {
    return Stream.of("/usr/bin/env", "/bin/env")
        .filter(program -> Files.isExecutable(Path.of(program)))
        .filter(_ -> Files.isDirectory(Path.of("/proc")))
        .findFirst()
        .map(program -> List.of(program, "--default-signal=INT"))
        .orElse(List.of());
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first group of the pattern, as soon as the command says it. */
  String says(String pattern) {
    return says(pattern, Until.PATIENCE);
  }

  /** The same for what may take longer. */
  String says(String pattern, Duration patience) {
    Pattern wanted = Pattern.compile(pattern, Pattern.MULTILINE);
    return Until.present(
        patience,
        () -> "'" + pattern + "' in:\n" + said(),
        () -> {
          Matcher matcher = wanted.matcher(said());
          if (matcher.find()) {
            return Optional.of(matcher.group(matcher.groupCount() > 0 ? 1 : 0));
          }
          if (!process.isAlive()) {
            throw new AssertionError("it ended without '" + pattern + "':\n" + said());
          }
          return Optional.empty();
        });
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** It and all that it has started, of which nothing may outlive it. */
  List<ProcessHandle> family() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** kill -9 of exactly this process; returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    end();
  }

  /** Asks it to end, by the signal's name without SIG; its exit code. */
  int signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return end();
  }

  /** Its exit code, when it ends. */
  int end() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(pid() + " does not end:\n" + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends it, first politely. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        note("it did not end when asked");
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void note(String what) {
    try {
      Files.writeString(output, what + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
