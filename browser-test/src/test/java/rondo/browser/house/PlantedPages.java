package rondo.browser.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Small pages with one fault each, for the inspection to find. */
final class PlantedPages implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src *";
  private static final String STYLE =
      """
      html { font-size: 16px } body { margin: 0; min-height: 1920px; font: 40px sans-serif; color: #111; background: #fff }
      main { padding-top: 1000px } button { min-width: 88px; min-height: 88px; border: 1px solid; background: #fff; color: #111 }
      .button[data-kind=primary] { background: #ffb400 }
      .narrow { overflow: hidden; width: 200px; white-space: nowrap }
      .low { overflow: hidden; height: 60px }
      .off { position: absolute; left: 1060px; white-space: nowrap } html:has(.off) { overflow: hidden }
      .small { min-width: 60px; min-height: 60px; width: 60px; height: 60px; font-size: 12px; padding: 0 }
      .rail { position: fixed; z-index: 1; left: 0; right: 0; bottom: 0; height: 140px; background: #ddd }
      .under { position: absolute; bottom: 20px }
      .high { position: absolute; top: 100px }
      .faint { color: #aaa }
      .wide { width: 1400px }
      .over { margin-top: -70px }
      """;
  private static final String HEAD = "<h1>A page</h1>";
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("well", HEAD + "<button class='button' data-kind='primary'>Go on</button>"),
          Map.entry("wide", HEAD + "<div class='wide'>wide</div>"),
          Map.entry(
              "cut-right", HEAD + "<div class='narrow'><p>A price of $1,234,567.89</p></div>"),
          Map.entry(
              "cut-below",
              HEAD + "<div class='low'><p>Once</p><p>The last line of the price</p></div>"),
          Map.entry("off", HEAD + "<p class='off'>Beyond the edge</p>"),
          Map.entry("small", HEAD + "<button class='small'>Tiny</button>"),
          Map.entry(
              "covered",
              HEAD + "<button class='under'>Under the rail</button><div class='rail'>Rail</div>"),
          Map.entry("high", HEAD + "<button class='high'>Up here</button>"),
          Map.entry("none", "<p>No heading</p>"),
          Map.entry("two", HEAD + HEAD),
          Map.entry(
              "marigold",
              HEAD + "<button class='button' data-kind='primary'>One</button>".repeat(2)),
          Map.entry("over", HEAD + "<p>Words</p><p class='over'>More words</p>"),
          Map.entry(
              "on-picture",
              HEAD + "<svg width='300' height='90'></svg><p class='over'>Words on it</p>"),
          Map.entry("faint", HEAD + "<p class='faint'>Faint words</p>"),
          Map.entry("unnamed", HEAD + "<button></button>"),
          Map.entry("outside", HEAD + "<img alt='' src='http://outside.invalid/pixel.png'>"),
          Map.entry("inline", HEAD + "<p style='color:red'>Inline</p>"));

  private final HttpServer server;

  private PlantedPages(HttpServer server) {
    this.server = server;
  }

  static PlantedPages serve() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", PlantedPages::answer);
      server.start();
      return new PlantedPages(server);
    } catch (IOException e) {
      throw new UncheckedIOException("the planted pages cannot be served", e);
    }
  }

  String address(String page) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + page;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    boolean style = name.equals("style.css");
    byte[] bytes = (style ? STYLE : page(name)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", style ? "text/css" : "text/html");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String page(String name) {
    return "<!doctype html><html lang=en><title>"
        + name
        + "</title><link rel=icon href=/style.css><link rel=stylesheet href=/style.css><main>"
        + BODIES.getOrDefault(name, "")
        + "</main>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
