package rondo.app.server;

import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
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

  @Option(names = "--sign-in", description = "Print a link that signs the operator in, once.")
  private boolean signIn;

  @Option(
      names = "--renew-sealing-keys",
      description =
          "Draw new keys that kiosks seal cards and addresses to; old ones can still be read.")
  private boolean renewSealingKeys;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.load(Settings.class, System.getenv()).value();
    if (settings.payment().port() == 0) {
      throw new ParameterException(
          spec.commandLine(),
          "The server needs the payment side: --set payment.port=PORT, as './rondo payment' prints it.");
    }
    DataFolder.makeWithRoom(settings.data());
    Logs.keepIn(settings.data().resolve("log"), settings.log().days());
    try (var lifecycle = new Lifecycle("server").closeAtExit()) {
      introduce(start(settings, lifecycle), settings);
      lifecycle.awaitShutdown();
    }
    return 0;
  }

  private ServerRun start(Settings settings, Lifecycle lifecycle) {
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
            this::say,
            lifecycle);
    if (sample) {
      SampleData.install(server.jdbi(), SystemTime.calendar().instant());
      for (SampleKiosk kiosk : SampleKiosk.values()) {
        server.load(kiosk.id(), LoadingList.of(kiosk));
      }
    }
    server.publishAll();
    if (renewSealingKeys) {
      server.renewSealingKeys();
    }
    server.open(settings.port(), List.of(ServerCommand::addFirstPage));
    return server;
  }

  /** Whoever comes without a path is a customer. */
  private static void addFirstPage(JavalinDefaultRoutingApi routes) {
    routes.get("/", request -> request.redirect("/find", HttpStatus.SEE_OTHER));
  }

  private void introduce(ServerRun server, Settings settings) {
    say("server at " + server.address());
    say("kiosks connect to https://" + linkHost(settings) + ":" + server.linkPort());
    say("fingerprint " + server.fingerprint().text());
    if (signIn) {
      say("sign in, once, at " + server.address() + server.pages().signInPath(SampleData.OPERATOR));
    }
    if (enrol) {
      say("enrolment code " + server.enrolmentCode(SampleData.STATION_HALL).text());
    }
  }

  /** A name for "every address of this machine" that a kiosk elsewhere can be given. */
  private static String linkHost(Settings settings) {
    return switch (settings.link().host()) {
      case "127.0.0.1" -> "localhost";
      case "0.0.0.0", "::" -> "THIS-MACHINE";
      default -> settings.link().host();
    };
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
