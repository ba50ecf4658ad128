package rondo.server.site.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.design.asset.Assets;
import rondo.design.cover.CoverRoutes;
import rondo.design.cover.Genre;
import rondo.design.route.FeatureRoutes;
import rondo.server.search.Found;
import rondo.server.search.SearchPlace;
import rondo.server.search.TitleSearch;
import rondo.server.site.Cursor;
import rondo.server.site.Ids;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.inventory.PublicKiosk;
import rondo.server.site.inventory.TitleWhole;
import rondo.server.site.limit.Limits;
import rondo.server.title.Kind;
import rondo.server.title.Title;
import rondo.server.title.TitleName;

/**
 * The public pages: {@code /find}, {@code /titles}, {@code /titles/…}, {@code /kiosks} and {@code
 * /kiosks/…} (screens, section 13).
 */
public final class SiteRoutes implements FeatureRoutes {
  private static final int TITLES = 24;
  private static final int NEWEST = 12;
  private static final int KIOSKS = 30;
  private static final int FIRST_KIOSKS = 6;
  private static final int STANDS = 25;
  private static final int LAST_PAGE = 1_000;

  private final TitleSearch search;
  private final PublicInventory inventory;
  private final SitePages pages;

  /** Pages over this inventory. */
  public SiteRoutes(TitleSearch search, PublicInventory inventory, Limits limits, Assets assets) {
    this.search = search;
    this.inventory = inventory;
    this.pages = new SitePages(assets, inventory, limits);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    add(routes, "/find", this::find);
    add(routes, "/titles", this::find);
    add(routes, "/titles/{title}", this::title);
    add(routes, "/kiosks", this::kiosks);
    add(routes, "/kiosks/{kiosk}", this::kiosk);
  }

  private void add(JavalinDefaultRoutingApi routes, String path, SitePages.Showing showing) {
    routes.get(path, pages.page(showing));
    routes.head(path, pages.page(showing));
  }

  private void find(Context request, SiteFrame frame) {
    Optional<Kind> kind = Optional.ofNullable(frame.query().get("kind")).flatMap(Kind::parse);
    String typed = frame.query().getOrDefault("q", "");
    if (frame.query().isEmpty() && frame.path().equals("/find")) {
      home(request, frame);
      return;
    }
    String line = typed.substring(0, Math.min(typed.length(), 200));
    Found found =
        search.find(
            line,
            kind,
            Optional.ofNullable(frame.query().get("cursor")).flatMap(Cursor::place),
            TITLES);
    var view =
        new Views.Results(
            line,
            kind,
            inventory.lines(found.titles(), frame.words().language()),
            found.corrected(),
            found.next().map(next -> goingOn(frame, next)).orElse(""));
    String heading =
        line.isEmpty()
            ? frame.words().say("results.all")
            : frame.words().say("results.for", "typed", line);
    pages.show(request, frame.titled(heading), "results", view);
  }

  private static String goingOn(SiteFrame frame, SearchPlace next) {
    return frame.with("cursor", Cursor.of(next));
  }

  private void home(Context request, SiteFrame frame) {
    List<PublicKiosk> kiosks = inventory.kiosks(frame.vantage().place());
    var view =
        new Views.Home(
            inventory.newest(NEWEST, frame.words().language()),
            kiosks.subList(0, Math.min(kiosks.size(), FIRST_KIOSKS)),
            kiosks.size() > FIRST_KIOSKS);
    pages.show(request, frame.titled(frame.words().say("home.title")), "home", view);
  }

  private void title(Context request, SiteFrame frame) {
    Optional<TitleId> asked = Ids.read(request.pathParam("title")).map(TitleId::new);
    Optional<TitleId> living = asked.flatMap(inventory::mergedInto);
    if (living.isPresent()) {
      request.redirect(frame.to("/titles/" + living.get().value()), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    asked
        .flatMap(id -> inventory.title(id, frame.vantage().place()))
        .ifPresentOrElse(
            whole -> title(request, frame, whole),
            () -> pages.refuse(request, frame, 404, "title-gone"));
  }

  private void title(Context request, SiteFrame frame, TitleWhole whole) {
    Title title = whole.title();
    String name = named(title, frame.words().language());
    int shown = Math.min(whole.stands().size(), STANDS);
    var view =
        new Views.OneTitle(
            whole,
            name,
            name.equals(title.name()) ? "" : title.name(),
            CoverRoutes.largeUrl(
                title.name(), title.year(), Genre.named(title.genre()), title.by()),
            whole.stands().subList(0, shown),
            whole.stands().size() - shown,
            LinkedData.of(title, whole.stands()));
    pages.show(request, frame.titled(name), "title", view);
  }

  private static String named(Title title, String language) {
    return title.names().stream()
        .filter(name -> name.language().equals(language))
        .map(TitleName::name)
        .findFirst()
        .orElse(title.name());
  }

  private void kiosks(Context request, SiteFrame frame) {
    List<PublicKiosk> all = inventory.kiosks(frame.vantage().place());
    int page = page(request);
    int from = Math.min(all.size(), (page - 1) * KIOSKS);
    int to = Math.min(all.size(), from + KIOSKS);
    String next = to < all.size() ? frame.to("/kiosks", "page", Integer.toString(page + 1)) : "";
    var view = new Views.Kiosks(new ArrayList<>(all.subList(from, to)), next);
    pages.show(request, frame.titled(frame.words().say("kiosks.title")), "kiosks", view);
  }

  private static int page(Context request) {
    return Asked.text(request, "page")
        .filter(text -> text.matches("[1-9]\\d{0,3}"))
        .map(Integer::parseInt)
        .filter(page -> page <= LAST_PAGE)
        .orElse(1);
  }

  private void kiosk(Context request, SiteFrame frame) {
    Ids.read(request.pathParam("kiosk"))
        .flatMap((UUID id) -> inventory.kiosk(new KioskId(id)))
        .ifPresentOrElse(
            kiosk -> kiosk(request, frame, kiosk),
            () -> pages.refuse(request, frame, 404, "kiosk-gone"));
  }

  private void kiosk(Context request, SiteFrame frame, PublicKiosk kiosk) {
    var view =
        new Views.OneKiosk(
            kiosk, inventory.shelf(kiosk.id(), frame.words().language()), LinkedData.of(kiosk));
    pages.show(request, frame.titled(kiosk.name()), "kiosk", view);
  }
}
