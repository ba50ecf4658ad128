package rondo.design.styleguide;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;
import rondo.design.web.Face;

/**
 * Serves the style guide alone, for looking at it while working on it; the port is the argument.
 */
final class StyleGuideServer {
  private StyleGuideServer() {}

  public static void main(String[] args) throws InterruptedException {
    Assets assets = Assets.ofDesignAnd();
    Shell shell = Shell.of(Look.of(FaceKind.SITE, Theme.DAY), assets, List.of(), List.of());
    try (Face face =
        Face.named("style guide", shell)
            .port(Integer.parseInt(args[0]))
            .features(new StyleGuide(assets))
            .start()) {
      System.out.println("http://localhost:" + face.port() + "/styleguide");
      new CountDownLatch(1).await();
    }
  }
}
