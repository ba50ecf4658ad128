package rondo.app.machine;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rondo.app.setting.Chance;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.secret.SecretFolder;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;

/** {@code ./rondo machine}: a simulated machine with its machine room. */
@Command(
    name = "machine",
    description = "Runs a simulated machine and its machine room.",
    mixinStandardHelpOptions = true)
public final class MachineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(names = "--sample", description = "Fill a new machine with the sample discs.")
  private boolean sample;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    PrintWriter out = spec.commandLine().getOut();
    DataFolder.make(settings.data());
    Logs.keepIn(settings.data().resolve("log"), settings.log().days());
    try (var lifecycle = new Lifecycle("machine").closeAtExit()) {
      var machine = lifecycle.manage(start(settings));
      out.println("machine on port " + machine.socketPort());
      out.println("machine room at http://localhost:" + machine.roomPort());
      out.flush();
      lifecycle.awaitShutdown();
    }
    return 0;
  }

  private MachineSimulator start(Settings settings) {
    return MachineSimulator.start(
        new MachineSimulatorConfig(
            "Machine",
            ZoneId.systemDefault(),
            settings.data().resolve("machine.json"),
            MachineFile.sample(),
            settings.speed(),
            sample ? Machines.sampleCases() : List.of(),
            settings.machine().port(),
            secret(settings),
            settings.port(),
            Machines.cards()),
        SystemTime.calendar(),
        SystemTime.ticker());
  }

  private static String secret(Settings settings) {
    Path folder = settings.data().resolve("secrets");
    return MachineSecret.read(settings, () -> SecretFolder.open(folder, Chance.random()));
  }
}
