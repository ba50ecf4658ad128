package rondo.kiosk.page;

import java.util.List;
import java.util.Map;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.ScreenFrame;

/**
 * The kiosk's real face over samples instead of a controller, for whoever looks at its pages. For
 * one thread.
 */
public final class SampleKiosk implements AutoCloseable {
  private final Map<String, ScreenFrame> samples = SampleScreens.all();
  private final SampleScreenPort screen;
  private final KioskFace face;
  private long shown = 100;

  private SampleKiosk() {
    screen = new SampleScreenPort(samples.values().iterator().next());
    face = KioskFace.start(KioskFaceSettings.onPort(0), screen, () -> 0);
  }

  /** Starts it on a free port. */
  public static SampleKiosk start() {
    return new SampleKiosk();
  }

  /** The names of all samples: each page, and each failure as {@code failed-<key>}. */
  public static List<String> names() {
    return List.copyOf(SampleScreens.all().keySet());
  }

  /** Shows a sample in a manner from now on; who loads the page sees it. */
  public void show(String name, Manner manner) {
    ScreenFrame frame = samples.get(name);
    if (frame == null) {
      throw new IllegalArgumentException("no sample " + name);
    }
    shown++;
    ScreenFrame fitting = SampleScreens.in(frame, manner);
    screen.show(new ScreenFrame(shown, frame.head(), manner, fitting.screen()));
  }

  /** Where its page is. */
  public String address() {
    return "http://localhost:" + face.port() + "/";
  }

  @Override
  public void close() {
    face.close();
    screen.close();
  }
}
