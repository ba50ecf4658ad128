package rondo.app.bench;

import java.util.List;
import java.util.Map;
import rondo.app.traffic.face.KioskScreen;
import rondo.app.traffic.face.Shown;
import rondo.base.time.Ticker;

/**
 * A finger that goes from the list to a title and back: from the moment the form is sent to the one
 * at which the frame with the next page has come by the stream that browsers read.
 */
final class Touches {
  private final KioskScreen screen;
  private final Ticker ticker;

  Touches(KioskScreen screen, Ticker ticker) {
    this.screen = screen;
    this.ticker = ticker;
  }

  /** Waits for the list with something on it. */
  void begin() {
    screen.await("the first page", shown -> !shown.page().matches("nothing|starting|rest"));
    if (screen.now().page().equals("attract")) {
      screen.touch("attract", "begin", Map.of());
    }
    screen.await("a list", shown -> shown.page().equals("browse") && !shown.offers().isEmpty());
  }

  /** Touches so many times; nanoseconds from each touch to the next page. */
  Percentile touch(int touches) {
    long[] nanos = new long[touches];
    for (int touch = 0; touch < touches; touch++) {
      nanos[touch] = touchOnce(touch);
    }
    return new Percentile(nanos);
  }

  private long touchOnce(int touch) {
    Shown shown = screen.now();
    boolean onList = shown.page().equals("browse");
    List<String> offers = onList ? shown.offers() : List.of();
    Map<String, String> fields =
        onList ? Map.of("disc", offers.get(touch / 2 % offers.size())) : Map.of();
    long begun = ticker.nanos();
    screen.touchOn(shown, onList ? "open-title" : "back", fields);
    // The same page may be painted again in between, when the link comes or a state has changed.
    screen.await("another page than " + shown.page(), next -> !next.page().equals(shown.page()));
    return ticker.nanos() - begun;
  }
}
