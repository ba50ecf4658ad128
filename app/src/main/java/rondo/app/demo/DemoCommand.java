package rondo.app.demo;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.base.lifecycle.Lifecycle;

/** {@code ./rondo demo}: server, payment side, machine and kiosk in one program, with samples. */
@Command(
    name = "demo",
    description = "Runs a whole network with sample data on this machine.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    DataFolder.makeWithRoom(settings.data());
    Logs.quietly(settings.data().resolve("log"), settings.log().days());
    PrintWriter out = spec.commandLine().getOut();
    try (var lifecycle = new Lifecycle("demo").closeAtExit()) {
      var demo = Demo.start(settings, step -> say(out, "rondo: " + step), lifecycle);
      say(out, DemoGreeting.of(demo));
      lifecycle.awaitShutdown();
      say(out, "rondo: stopping");
    }
    return 0;
  }

  private static void say(PrintWriter out, String text) {
    out.println(text);
    out.flush();
  }
}
