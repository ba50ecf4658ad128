package rondo.design.styleguide;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rondo.design.asset.Assets;
import rondo.design.cover.Covers;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.piece.CoverCard;
import rondo.design.route.FeatureRoutes;

/**
 * {@code /styleguide}: every component in every state, for people and for the screenshot run.
 * {@code ?face=kiosk|console|site&theme=day|night|contrast&type=normal|large} choose the look;
 * {@code /styleguide/browse} and {@code /styleguide/console} show the layouts.
 */
public final class StyleGuide implements FeatureRoutes {
  private static final String ROOT = "/styleguide";
  private static final List<String> STYLES = List.of("css/styleguide.css");
  private static final List<String> SCRIPTS = List.of("js/planogram.js");

  private final Pages pages = Pages.of("rondo.design.jte");
  private final Covers covers = new Covers();
  private final Assets assets;

  /** A style guide that shows these assets. */
  public StyleGuide(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(ROOT, request -> show(request, "components", "site"));
    routes.get(ROOT + "/browse", request -> show(request, "browse", "kiosk"));
    routes.get(ROOT + "/stage", request -> show(request, "stage", "kiosk"));
    routes.get(ROOT + "/cart", request -> show(request, "cart", "kiosk"));
    routes.get(ROOT + "/email", request -> show(request, "email", "kiosk"));
    routes.get(ROOT + "/failure", request -> show(request, "failure", "kiosk"));
    routes.get(ROOT + "/console", request -> show(request, "console", "console"));
    routes.get(ROOT + "/covers", request -> show(request, "covers", "site"));
    routes.get(ROOT + "/cover/{number}", this::cover);
  }

  private void show(Context request, String page, String usualFace) {
    var look =
        Look.of(
            chosen(request, "face", FaceKind.class, usualFace),
            chosen(request, "theme", Theme.class, "day"));
    var type = chosen(request, "type", Look.Type.class, "normal");
    var sized = new Look(look.face(), look.lang(), look.theme(), type, look.reach(), look.mode());
    var shell = Shell.of(sized, assets, STYLES, SCRIPTS).titled("Rondo: " + page);
    Map<String, Object> params =
        Map.of("shell", shell, "cards", cards(), "guide", GuideView.of(assets, look));
    request.html(pages.render("styleguide/" + page + ".jte", params));
  }

  private void cover(Context request) {
    int number = Integer.parseInt(request.pathParam("number"));
    if (number < 0 || number >= SampleTitle.ALL.size()) {
      throw new NotFoundResponse();
    }
    SampleTitle title = SampleTitle.ALL.get(number);
    request.contentType("image/svg+xml");
    request.result(
        request.queryParam("large") == null
            ? covers.cover(title.title(), title.year(), title.genre())
            : covers.large(title.title(), title.year(), title.genre(), title.maker()));
  }

  private static List<CoverCard> cards() {
    return java.util.stream.IntStream.range(0, SampleTitle.ALL.size())
        .mapToObj(number -> SampleTitle.ALL.get(number).card(ROOT + "/cover/" + number))
        .toList();
  }

  private static <E extends Enum<E>> E chosen(
      Context request, String name, Class<E> choices, String usual) {
    String word = request.queryParam(name);
    try {
      return Enum.valueOf(choices, (word == null ? usual : word).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse();
    }
  }
}
