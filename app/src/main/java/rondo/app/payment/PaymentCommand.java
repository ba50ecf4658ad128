package rondo.app.payment;

import java.io.PrintWriter;
import java.util.Currency;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rondo.app.setting.Chance;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.payment.simulator.PaymentSimulator;
import rondo.payment.simulator.PaymentSimulatorConfig;

/** {@code ./rondo payment}: the payment side's simulator, which outlives servers and kiosks. */
@Command(
    name = "payment",
    description = "Runs the payment simulator.",
    mixinStandardHelpOptions = true)
public final class PaymentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    PrintWriter out = spec.commandLine().getOut();
    DataFolder.make(settings.data());
    Logs.keepIn(settings.data().resolve("log"), settings.log().days());
    try (var lifecycle = new Lifecycle("payment").closeAtExit()) {
      var simulator = lifecycle.manage(start(settings));
      out.println("payment simulator on port " + simulator.port());
      out.flush();
      lifecycle.awaitShutdown();
    }
    return 0;
  }

  private static PaymentSimulator start(Settings settings) {
    return PaymentSimulator.start(
        new PaymentSimulatorConfig(
            settings.data().resolve("payment"),
            settings.payment().port(),
            Currency.getInstance("USD"),
            settings.payment().late()),
        SystemTime.calendar(),
        Chance.random());
  }
}
