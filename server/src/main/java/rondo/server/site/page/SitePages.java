package rondo.server.site.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rondo.base.refusal.Refusal;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.server.site.Tags;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.limit.Limits;

/** Renders the public pages. Thread-safe. */
final class SitePages {
  private static final Pages DESIGN = Pages.of("rondo.design.jte");
  private static final Pages PAGES = Pages.of("rondo.server.jte");
  private static final String CACHED = "private, max-age=15";

  private final Assets assets;
  private final PublicInventory inventory;
  private final Limits limits;

  SitePages(Assets assets, PublicInventory inventory, Limits limits) {
    this.assets = assets;
    this.inventory = inventory;
    this.limits = limits;
  }

  /** What answers a request for a page. */
  @FunctionalInterface
  interface Showing {
    void show(Context request, SiteFrame frame);
  }

  /** A handler that knows the reader's language and vantage, and who asks too much. */
  Handler page(Showing showing) {
    return request -> {
      request.header("Vary", "Accept-Language");
      // A visitor may ask for what is near; the browser then asks the visitor.
      request.header(
          "Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=(), usb=()");
      long wait = limits.take(request);
      if (wait > 0) {
        request.header("Retry-After", Long.toString(wait));
        refuse(request, frame(request, Vantage.none()), 429, "too-many");
        return;
      }
      showing.show(request, frame(request, Vantage.of(request, inventory)));
    };
  }

  private SiteFrame frame(Context request, Vantage vantage) {
    Optional<String> asked = Asked.text(request, "lang").filter(SiteWords.LANGUAGES::contains);
    SiteWords words = SiteWords.in(asked.orElseGet(() -> accepted(request)));
    Map<String, String> query = new HashMap<>();
    for (String name : new String[] {"q", "kind", "cursor"}) {
      Asked.text(request, name).ifPresent(text -> query.put(name, text));
    }
    return new SiteFrame(
        shell(words.language()), words, asked.isPresent(), vantage, request.path(), query);
  }

  private Shell shell(String language) {
    Look look = Look.of(Look.FaceKind.SITE, Look.Theme.SYSTEM).speaking(language);
    return new Shell(
        look,
        "Rondo",
        assets,
        java.util.List.of("css/site.css"),
        java.util.List.of("js/near.js"),
        "",
        0);
  }

  /** The first language of the browser that is ours; browsers send the best one first. */
  private static String accepted(Context request) {
    String header = Optional.ofNullable(request.header("Accept-Language")).orElse("");
    return Arrays.stream(header.split(","))
        .map(one -> one.strip().split("[-;]", 2)[0])
        .filter(SiteWords.LANGUAGES::contains)
        .findFirst()
        .orElse(SiteWords.LANGUAGES.getFirst());
  }

  /** Answers with a page. */
  void show(Context request, SiteFrame frame, String template, Object view) {
    Map<String, Object> params = new HashMap<>();
    params.put("frame", frame);
    params.put("view", view);
    String page = PAGES.render("site/" + template + ".jte", params);
    Tags.send(request, "text/html; charset=utf-8", page, CACHED);
  }

  /** Answers that there is nothing to show, and why. */
  void refuse(Context request, SiteFrame frame, int status, String code) {
    SiteWords words = frame.words();
    var refusal =
        new Refusal(
            code,
            words.say("refused." + code + ".what"),
            words.say("refused.money"),
            words.say("refused." + code + ".next"));
    request
        .status(status)
        .html(
            DESIGN.render(
                "design/problem.jte",
                Map.of(
                    "shell",
                    frame.titled(refusal.what()).shell(),
                    "refusal",
                    refusal,
                    "reference",
                    "")));
  }
}
