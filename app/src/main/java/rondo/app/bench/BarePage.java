package rondo.app.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rondo.base.lifecycle.Lifecycle;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Shell;
import rondo.design.web.Face;

/** One page on the same web server with the same settings: what a kiosk's figures stand beside. */
@Command(name = "bare-page", hidden = true, description = "Serves one page and nothing else.")
final class BarePage implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--port", required = true)
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    var look = Look.of(Look.FaceKind.KIOSK, Look.Theme.DAY);
    var shell = Shell.of(look, Assets.ofDesignAnd(), List.of(), List.of());
    try (var lifecycle = new Lifecycle("bare page").closeAtExit()) {
      lifecycle.manage(
          Face.named("bare page", shell)
              .port(port)
              .features(routes -> routes.get("/", request -> request.html("<h1>A page</h1>")))
              .start());
      PrintWriter out = spec.commandLine().getOut();
      out.println("page at http://localhost:" + port);
      out.flush();
      lifecycle.awaitShutdown();
    }
    return 0;
  }
}
