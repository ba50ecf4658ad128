package rondo.browser.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import rondo.browser.house.Looked;

/**
 * What fingers and keys can do to a screen besides touching a button: several at once, for long,
 * pinching, dragging, keys of the browser. For one thread.
 */
public final class Glass {
  private static final String LISTEN =
      """
      () => {
        window.let = [];
        for (const kind of ["contextmenu", "dragstart", "keydown", "wheel"])
          addEventListener(kind, (event) => event.defaultPrevented || window.let.push(kind + " " + (event.key ?? "")));
      }
      """;

  private final Page page;
  private final CDPSession fingers;

  /** Watches from now on what the page lets the browser do. */
  public Glass(Looked looked) {
    page = looked.page();
    page.bringToFront();
    fingers = page.context().newCDPSession(page);
    fingers.send("Emulation.setTouchEmulationEnabled", number("enabled", true));
    page.evaluate(LISTEN);
  }

  /** What the page has let the browser do. */
  public List<String> let() {
    return ((List<?>) page.evaluate("() => window.let")).stream().map(Object::toString).toList();
  }

  /** A finger that stays. */
  public void press(double x, double y, int millis) {
    JsonObject tap = at(x, y);
    tap.addProperty("duration", millis);
    tap.addProperty("gestureSourceType", "touch");
    fingers.send("Input.synthesizeTapGesture", tap);
  }

  /** Two fingers that move apart. */
  public void pinch(double x, double y) {
    JsonObject pinch = at(x, y);
    pinch.addProperty("scaleFactor", 2.5);
    pinch.addProperty("gestureSourceType", "touch");
    fingers.send("Input.synthesizePinchGesture", pinch);
  }

  /** A finger that is drawn over the page. */
  public void swipe(double x, double y, double across, double down) {
    JsonObject swipe = at(x, y);
    swipe.addProperty("xDistance", across);
    swipe.addProperty("yDistance", down);
    swipe.addProperty("speed", 8_000);
    swipe.addProperty("gestureSourceType", "touch");
    fingers.send("Input.synthesizeScrollGesture", swipe);
  }

  /** A tap with one finger. */
  public void tap(double x, double y) {
    touch("touchStart", points(x, y, 1));
    touch("touchEnd", new JsonArray());
  }

  /** Two fingers at once on one button. */
  public void tapWithTwoFingers(String button) {
    BoundingBox place = page.getByText(button, exact()).first().boundingBox();
    touch("touchStart", points(place.x + place.width / 3, place.y + place.height / 2, 2));
    touch("touchEnd", new JsonArray());
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** Draws the mouse over the page with its button down. */
  public void drag(double x, double y, double toX, double toY) {
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(toX, toY);
    page.mouse().up();
  }

  /** How much the page is zoomed; 1 is not at all. */
  public double zoom() {
    return ((Number) page.evaluate("() => visualViewport.scale * devicePixelRatio")).doubleValue();
  }

  /** What is selected on the page. */
  public String selected() {
    return (String) page.evaluate("() => getSelection().toString()");
  }

  private void touch(String kind, JsonArray points) {
    var event = new JsonObject();
    event.addProperty("type", kind);
    event.add("touchPoints", points);
    fingers.send("Input.dispatchTouchEvent", event);
  }

  private static JsonArray points(double x, double y, int fingers) {
    var points = new JsonArray();
    for (int finger = 0; finger < fingers; finger++) {
      JsonObject point = at(x + 30 * finger, y);
      point.addProperty("id", finger);
      points.add(point);
    }
    return points;
  }

  private static JsonObject at(double x, double y) {
    var place = new JsonObject();
    place.addProperty("x", x);
    place.addProperty("y", y);
    return place;
  }

  private static JsonObject number(String name, boolean value) {
    var object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }
}
