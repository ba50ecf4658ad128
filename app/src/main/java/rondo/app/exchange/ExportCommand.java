package rondo.app.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rondo.app.server.BesideServer;
import rondo.app.setting.Chance;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.exchange.ExchangeDesk;

/** {@code ./rondo export}: writes a list that {@code ./rondo import} takes without a change. */
@Command(
    name = "export",
    description = "Writes titles, discs, kiosks or prices to a CSV file.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settings;
  @Mixin private ExchangeOptions exchange;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    var line = spec.commandLine();
    var kind = exchange.kind(line);
    Settings loaded = settings.load(Settings.class, System.getenv()).value();
    Optional<Path> folder = BesideServer.folder(loaded);
    if (folder.isEmpty()) {
      say("There is no server's data folder there: --data FOLDER.");
      return 1;
    }
    try (var lifecycle = new Lifecycle("export")) {
      var database = BesideServer.open(loaded, folder.get(), "rondo-export", this::say, lifecycle);
      var clock = SystemTime.calendar();
      var desk = new ExchangeDesk(database.jdbi(), clock, Chance.ids(clock));
      var operator = exchange.operator(line, desk.operators());
      long rows = desk.give(kind, operator, opened());
      say("%,d rows in %s".formatted(rows, file));
      return 0;
    }
  }

  private OutputStream opened() {
    try {
      return new java.io.BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void say(String words) {
    spec.commandLine().getOut().println(words);
    spec.commandLine().getOut().flush();
  }
}
