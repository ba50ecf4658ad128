package rondo.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.setting.Logs;
import rondo.app.setting.SystemTime;
import rondo.app.traffic.face.KioskScreen;
import rondo.base.time.Ticker;

/**
 * {@code ./rondo bench kiosk}: a kiosk as it runs in production, with a simulated machine: from a
 * touch to the next page, its start beside that of a bare page, and its memory.
 */
@Command(
    name = "kiosk",
    description = "Measures a kiosk: touch to next page, start, memory.",
    mixinStandardHelpOptions = true)
final class KioskBench implements Callable<Integer> {
  private static final int MISSED = 1;
  private static final double NANOS_A_MILLI = 1e6;
  private static final double TOUCH_AIM_MS = 100;
  private static final double START_AIM_TIMES = 1.5;
  private static final double MEMORY_AIM_MB = 250;

  @Spec private CommandSpec spec;

  @Option(
      names = "--touches",
      paramLabel = "N",
      description = "how many are measured (default 400)")
  private int touches = 400;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "how many starts the median is of (default 3)")
  private int starts = 3;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "first of the loopback ports P to P+50 (default 8900)")
  private int port = 8_900;

  @Option(names = "--strict", description = "exits with 1 when an aim is missed")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    if (touches < 2 || starts < 1) {
      throw new ParameterException(spec.commandLine(), "2 touches or more, and 1 start or more");
    }
    Logs.silently();
    Path folder = Files.createTempDirectory("rondo-bench");
    try (var house = new BenchHouse(folder, port, SystemTime.ticker())) {
      say("starting payment side, server, machine and kiosk");
      house.furnish();
      List<Figure> figures = measure(house, SystemTime.ticker());
      figures.forEach(figure -> say(figure.toString()));
      return strict && !figures.stream().allMatch(Figure::holds) ? MISSED : 0;
    } finally {
      delete(folder);
    }
  }

  private List<Figure> measure(BenchHouse house, Ticker ticker) {
    double bare = medianStart(house::startBarePage);
    double kiosk = medianStart(house::startKiosk);
    say("start: kiosk %.0f ms, bare page %.0f ms".formatted(kiosk, bare));
    try (Program running = house.startKiosk().program();
        KioskScreen screen = KioskScreen.at(house.screen())) {
      var finger = new Touches(screen, ticker);
      finger.begin();
      finger.touch(touches); // as in a kiosk that has run for a while
      Percentile times = finger.touch(touches);
      return List.of(
          new Figure("kiosk-touch-p50", times.millis(50), "ms", TOUCH_AIM_MS),
          new Figure("kiosk-touch-p95", times.millis(95), "ms", TOUCH_AIM_MS),
          new Figure("kiosk-start", kiosk / bare, "bare-pages", START_AIM_TIMES),
          new Figure("kiosk-memory", running.residentMegabytes(), "MB", MEMORY_AIM_MB));
    }
  }

  private double medianStart(Supplier<BenchHouse.Up> start) {
    long[] nanos = LongStream.range(0, starts).map(_ -> startAndStop(start)).sorted().toArray();
    return nanos[nanos.length / 2] / NANOS_A_MILLI;
  }

  private static long startAndStop(Supplier<BenchHouse.Up> start) {
    BenchHouse.Up up = start.get();
    up.program().close();
    return up.nanos();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
