package rondo.app.kiosk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.machine.MachineSecret;
import rondo.app.setting.Chance;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.secret.SecretFolder;
import rondo.kiosk.controller.AlarmPace;
import rondo.kiosk.link.KioskIdentity;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;

/** {@code ./rondo kiosk}: one kiosk's controller and its screen. */
@Command(
    name = "kiosk",
    description = "Runs a kiosk's controller and its screen.",
    mixinStandardHelpOptions = true)
public final class KioskCommand implements Callable<Integer> {
  /** What the shell sees when a fault ended the kiosk; it should be started again. */
  private static final int START_AGAIN = 75;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(
      names = "--enrol",
      description =
          "Enrol this kiosk anew with kiosk.code and kiosk.fingerprint; its records are kept, and"
              + " what the server has not got is sent.")
  private boolean enrolAnew;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    Path folder = DataFolder.make(settings.data());
    Logs.keepIn(folder.resolve("log"), settings.log().days());
    KioskIdentity identity =
        Enrolling.known(folder)
            .filter(_ -> !enrolAnew)
            .map(known -> known.at(settings.kiosk().serverUri()))
            .orElseGet(() -> enrol(settings, folder));
    try (var lifecycle = new Lifecycle("kiosk").closeAtExit()) {
      var kiosk =
          lifecycle.manage(
              KioskRun.start(
                  folder,
                  identity,
                  opener(settings),
                  settings.port(),
                  new AlarmPace(settings.speed(), settings.patience(), settings.idle()),
                  settings.kiosk().reserve(),
                  settings.speech().program(),
                  settings.kiosk().offered(),
                  SystemTime.calendar(),
                  SystemTime.ticker()));
      say("kiosk screen at http://localhost:" + kiosk.screenPort());
      kiosk.controller().ended().whenComplete((_, _) -> lifecycle.requestShutdown());
      lifecycle.awaitShutdown();
      return kiosk.controller().ended().isCompletedExceptionally() ? START_AGAIN : 0;
    }
  }

  private KioskIdentity enrol(Settings settings, Path folder) {
    var kiosk = settings.kiosk();
    if (kiosk.code().isEmpty() || kiosk.fingerprint().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          (enrolAnew
                  ? "A kiosk is enrolled anew with a new code. Nothing has changed. Start it with --enrol"
                  : "This kiosk is not enrolled yet. Nothing is sold. Start it once with")
              + " --set kiosk.code=CODE --set kiosk.fingerprint=FINGERPRINT, which the server prints.");
    }
    return Enrolling.enrol(
        folder,
        kiosk.serverUri(),
        EnrolmentCode.parse(kiosk.code().get()).orElseThrow(() -> bad("kiosk.code")),
        Fingerprint.parse(kiosk.fingerprint().get()).orElseThrow(() -> bad("kiosk.fingerprint")),
        Chance.random());
  }

  private ParameterException bad(String key) {
    return new ParameterException(
        spec.commandLine(), key + " is mistyped; compare it with what the server printed.");
  }

  private static MachineOpener opener(Settings settings) {
    Path secrets = settings.data().resolve("secrets");
    return new MachineOpener(
        settings.machine().port(),
        MachineSecret.read(settings, () -> SecretFolder.open(secrets, Chance.random())));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
