package rondo.app.demo;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.app.traffic.Traffic;
import rondo.base.lifecycle.Lifecycle;
import rondo.kiosk.journal.KioskStoreException;
import rondo.payment.simulator.LedgerFaultException;
import rondo.simulator.truth.TruthUnreadableException;

/** {@code ./rondo demo}: server, payment side, machine and kiosk in one program, with samples. */
@Command(
    name = "demo",
    description = "Runs a whole network with sample data on this machine.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  /** What the shell sees when a story ended wrong or books disagree. */
  private static final int WRONG = 1;

  /** What traffic goes by unless it is told otherwise: machines, people and banks in a hurry. */
  private static final Map<String, String> HURRIED =
      Map.of(
          "speed", "400",
          "patience", "10",
          "payment.deadline", "PT1.5S",
          "payment.late", "PT3S");

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(
      names = "--traffic",
      paramLabel = "N",
      description =
          "Lets N customers (0 to 1000) rent and return over 30 calendar days, in a fresh folder"
              + " unless --data names one, then compares all books.")
  private @Nullable Integer customers;

  @Option(names = "--seed", paramLabel = "S", description = "Which customers come (1).")
  private long seed = 1;

  @Option(
      names = "--exit",
      description = "Ends after the traffic: 0 if every story ended right and all books agree.")
  private boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    Optional<FreshFolder> fresh =
        customers == null ? Optional.empty() : Optional.of(FreshFolder.make());
    Settings settings = settings(fresh);
    DataFolder.makeWithRoom(settings.data());
    Logs.quietly(settings.data().resolve("log"), settings.log().days());
    int code = run(settings);
    fresh
        .filter(folder -> (exit && code == 0) || !folder.path().equals(settings.data()))
        .ifPresent(FreshFolder::remove);
    return code;
  }

  private int run(Settings settings) throws InterruptedException {
    try (var lifecycle = new Lifecycle("demo").closeAtExit()) {
      var demo = Demo.start(settings, step -> say("rondo: " + step), lifecycle);
      say(exit ? "rondo: the data are in " + demo.folder() : DemoGreeting.of(demo));
      boolean well = customers == null || traffic(demo).run(customers, seed);
      if (!exit) {
        lifecycle.awaitShutdown();
        say("rondo: stopping");
      }
      return well || !exit ? 0 : WRONG;
    } catch (KioskStoreException | TruthUnreadableException | LedgerFaultException e) {
      if (!exit) {
        throw e;
      }
      say("wrong: " + e.getMessage());
      return WRONG;
    }
  }

  private DemoTraffic traffic(Demo demo) {
    return new DemoTraffic(demo, SystemTime.ticker(), this::say);
  }

  private Settings settings(Optional<FreshFolder> fresh) {
    if (customers == null || fresh.isEmpty()) {
      return options.load(Settings.class, System.getenv()).value();
    }
    if (customers < 0 || customers > Traffic.MOST) {
      throw new ParameterException(
          spec.commandLine(), "--traffic takes 0 to " + Traffic.MOST + " customers.");
    }
    Map<String, String> defaults = new HashMap<>(HURRIED);
    defaults.put("data", fresh.get().path().toString());
    return options.load(Settings.class, defaults, System.getenv()).value();
  }

  private void say(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
