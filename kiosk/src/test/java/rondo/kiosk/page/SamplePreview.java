package rondo.kiosk.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import rondo.base.time.Ticker;
import rondo.design.asset.Assets;
import rondo.design.cover.CoverRoutes;
import rondo.design.page.Look;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.page.frame.WordsByLanguage;
import rondo.kiosk.page.speech.Speaker;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.voice.Voice;

/**
 * Serves every sample at {@code /sample/<name>}, to be looked at: {@code SamplePreview [port]}; the
 * names stand at {@code /}. Runs until it is stopped.
 */
final class SamplePreview {
  private SamplePreview() {}

  private static ScreenFrame sample(Map<String, ScreenFrame> samples, Context request) {
    ScreenFrame frame = samples.get(request.pathParam("name"));
    if (frame == null) {
      throw new NotFoundResponse();
    }
    var query = new HashMap<>(request.queryParamMap());
    query.remove("open");
    return MannerAddress.read(query, frame.manner())
        .map(manner -> SampleScreens.in(frame, manner))
        .orElseThrow(NotFoundResponse::new);
  }

  /** The page with a sheet open: {@code /sample/browse?open=help&type=large}. */
  private static String opened(String html, Context request) {
    String sheet = request.queryParam("open");
    return sheet == null
        ? html
        : html + "<script type=\"module\" src=\"/open/" + sheet + ".js\"></script>";
  }

  public static void main(String[] args) throws InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8099;
    Map<String, ScreenFrame> samples = SampleScreens.all();
    var shell =
        Shell.of(
            Look.of(Look.FaceKind.KIOSK, Look.Theme.DAY),
            Assets.ofDesignAnd("rondo/kiosk/assets"),
            KioskFace.STYLES,
            KioskFace.SCRIPTS);
    Ticker ticker = () -> 0;
    var words = WordsByLanguage.of(Languages.STANDARD);
    var pages =
        new ScreenPages(shell, words, new Speaker(Voice.none(), words), Cabinet.sample(), ticker);
    FeatureRoutes routes =
        face -> {
          face.get("/", request -> request.result(String.join("\n", samples.keySet())));
          face.get(
              "/sample/{name}",
              request -> request.html(opened(pages.still(sample(samples, request)), request)));
          face.get(
              "/open/{sheet}.js",
              request ->
                  request
                      .contentType("text/javascript")
                      .result(
                          "document.getElementById('%s').showPopover()"
                              .formatted(request.pathParam("sheet"))));
        };
    try (Face face =
        Face.named("preview", shell).port(port).features(routes, new CoverRoutes()).start()) {
      System.out.println("http://localhost:" + face.port() + "/sample/browse");
      Thread.currentThread().join();
    }
  }
}
