package rondo.app.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleData;
import rondo.server.sample.SampleKiosk;

/** {@code ./rondo server}: the server, with its console and the port that kiosks connect to. */
@Command(
    name = "server",
    description = "Runs the server: console, link port, database.",
    mixinStandardHelpOptions = true)
public final class ServerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(names = "--sample", description = "Install the sample network, titles and discs.")
  private boolean sample;

  @Option(
      names = "--enrol",
      description = "Print a code with which one controller becomes the sample kiosk.")
  private boolean enrol;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    if (settings.payment().port() == 0) {
      throw new ParameterException(
          spec.commandLine(),
          "The server needs the payment side: --set payment.port=PORT, as './rondo payment' prints it.");
    }
    Files.createDirectories(settings.data());
    Logs.keepIn(settings.data().resolve("log"), settings.log().days());
    try (var lifecycle = new Lifecycle("server").closeAtExit()) {
      var server = lifecycle.manage(start(settings));
      introduce(server);
      lifecycle.awaitShutdown();
    }
    return 0;
  }

  private ServerRun start(Settings settings) {
    var server =
        ServerRun.start(
            new ServerSettings(
                settings.data(),
                settings.port(),
                settings.link().host(),
                settings.port() + 1,
                settings.payment().port(),
                settings),
            SystemTime.calendar(),
            SystemTime.ticker(),
            this::say);
    if (sample) {
      SampleData.install(server.jdbi(), SystemTime.calendar().instant());
      for (SampleKiosk kiosk : SampleKiosk.values()) {
        server.load(kiosk.id(), LoadingList.of(kiosk));
      }
    }
    server.publishAll();
    server.open(settings.port(), List.of());
    return server;
  }

  private void introduce(ServerRun server) {
    say("server at http://localhost:" + server.webPort());
    say("kiosks connect to https://localhost:" + server.linkPort());
    say("fingerprint " + server.fingerprint().text());
    if (enrol) {
      say("enrolment code " + server.enrolmentCode(SampleData.STATION_HALL).text());
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
