package rondo.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of Rondo in a process of its own, with the options of this Java: what is measured is
 * what runs in production. Not thread-safe.
 */
final class Program implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;
  private static final long END_SECONDS = 20;
  private static final String SILENCE = "\0the program has ended";
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final double KB_A_MB = 1_024;

  private final String name;
  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Program(String name, Process process) {
    this.name = name;
    this.process = process;
    Thread.ofVirtual().name("listening to " + name).start(this::listen);
  }

  /** Starts {@code rondo} with these arguments. */
  static Program start(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "rondo.app.Main"));
    command.addAll(arguments);
    try {
      var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeIf(key -> key.startsWith("RONDO_"));
      return new Program(arguments.getFirst(), builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + arguments.getFirst(), e);
    }
  }

  private void listen() {
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      said.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("cannot be heard: " + e.getMessage());
    }
    lines.add(SILENCE);
  }

  /**
   * The first group of a line that it says from now on.
   *
   * @throws BenchFaultException when it ends, or two minutes go by, without such a line
   */
  String says(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    try {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (line != null && !line.equals(SILENCE)) {
        Matcher matcher = wanted.matcher(line);
        if (matcher.find()) {
          return matcher.group(1);
        }
        line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new BenchFaultException(
        "the " + name + " did not come up; start it by itself to see why");
  }

  /** Its memory as the system counts it, in MB; 0 where the system does not tell. */
  double residentMegabytes() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      Matcher found = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
      return found.find() ? Long.parseLong(found.group(1)) / KB_A_MB : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + status, e);
    }
  }

  /** Ends it, first politely. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
