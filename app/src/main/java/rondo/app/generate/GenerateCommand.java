package rondo.app.generate;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.server.ServerDatabase;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.generate.Extent;
import rondo.server.generate.Generator;

/** {@code ./rondo generate}: invents a large network, to try pages and searches on. */
@Command(
    name = "generate",
    description = "Invents titles, discs and kiosks in a fresh data folder or an empty database.",
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(names = "--titles", paramLabel = "N", description = "how many (default 200000)")
  private int titles = 200_000;

  @Option(names = "--discs", paramLabel = "N", description = "how many (default 1000000)")
  private int discs = 1_000_000;

  @Option(names = "--kiosks", paramLabel = "N", description = "how many (default 2000)")
  private int kiosks = 2_000;

  @Option(names = "--seed", paramLabel = "S", description = "decides every name (default 1)")
  private long seed = 1;

  @Override
  public Integer call() {
    Extent extent = extent();
    Settings settings = options.load(Settings.class, System.getenv()).value();
    DataFolder.makeWithRoom(settings.data());
    Logs.silently();
    try (var lifecycle = new Lifecycle("generate").closeAtExit()) {
      var database = ServerDatabase.open(settings, LONGEST_STATEMENT, this::say, lifecycle);
      new Generator(database.jdbi(), extent, SystemTime.calendar().instant(), this::say).run();
      say(
          "%,d titles, %,d discs, %,d kiosks; measure them by: ./rondo bench catalogue --data %s"
              .formatted(titles, discs, kiosks, settings.data()));
    }
    return 0;
  }

  private Extent extent() {
    try {
      return new Extent(titles, discs, kiosks, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
