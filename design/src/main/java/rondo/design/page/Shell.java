package rondo.design.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import rondo.design.asset.Assets;

/**
 * What surrounds a page: its language, its look and its files. Rendered by the server into the html
 * element, so that no mode ever flashes and each has an address for tests (screens, section 2).
 *
 * @param look the attributes of the html element
 * @param title of the page, for the browser
 * @param assets where style sheets, scripts and icons are
 * @param styles further style sheets of the face, as asset paths
 * @param scripts further script modules of the face, as asset paths
 * @param stream path of the page's event stream; empty for none
 * @param screen number of this screen; 0 for pages without a stream
 */
public record Shell(
    Look look,
    String title,
    Assets assets,
    List<String> styles,
    List<String> scripts,
    String stream,
    long screen) {
  public Shell {
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(assets, "assets");
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** A shell without stream or title. */
  public static Shell of(Look look, Assets assets, List<String> styles, List<String> scripts) {
    return new Shell(look, "Rondo", assets, styles, scripts, "", 0);
  }

  /** The same with this title. */
  public Shell titled(String newTitle) {
    return new Shell(look, newTitle, assets, styles, scripts, stream, screen);
  }

  /** The same with this look. */
  public Shell looking(Look newLook) {
    return new Shell(newLook, title, assets, styles, scripts, stream, screen);
  }

  /** The same, live: the page subscribes to the stream and its forms carry the screen's number. */
  public Shell live(String streamPath, long number) {
    return new Shell(look, title, assets, styles, scripts, streamPath, number);
  }

  /** The address of an asset. */
  public String url(String path) {
    return assets.url(path);
  }

  /** Words of the shared pieces in the page's language. */
  public String say(String key) {
    return PieceWords.in(look.lang()).say(key);
  }

  /** Words with places. */
  public String say(String key, Map<String, ?> values) {
    return PieceWords.in(look.lang()).say(key, values);
  }

  /** Words for a lost stream, the place {seconds} left for the browser to fill. */
  public String lostWords() {
    return say("stream.lost", Map.of("seconds", "{seconds}"));
  }

  /** Whether letters come from our own keyboard, so that the system's must stay away. */
  public boolean isTyped() {
    return look.face() == Look.FaceKind.KIOSK;
  }
}
