package rondo.kiosk.page;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.design.stream.EventStream;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;

/**
 * Draws each frame that the controller shows and hands it to the browsers' stream. A frame that
 * cannot be drawn is a mistake in a page: it is logged by its page's name, never with its values,
 * and a page that says so stands in for it.
 */
final class ScreenBroadcast implements Flow.Subscriber<ScreenFrame>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenBroadcast.class);

  private final ScreenPages pages;
  private final EventStream stream;
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

  ScreenBroadcast(ScreenPages pages, EventStream stream) {
    this.pages = pages;
    this.stream = stream;
  }

  /** The document of a frame, or of the page that stands in for it. */
  String document(ScreenFrame frame) {
    try {
      return pages.document(frame);
    } catch (RuntimeException e) {
      return pages.document(standIn(frame, e));
    }
  }

  /** The document of a frame, which no later frame changes. */
  String still(ScreenFrame frame) {
    return pages.still(frame);
  }

  @Override
  public void onSubscribe(Flow.Subscription granted) {
    subscription.set(granted);
    granted.request(1);
  }

  @Override
  public void onNext(ScreenFrame frame) {
    show(frame);
    Flow.Subscription granted = subscription.get();
    if (granted != null) {
      granted.request(1);
    }
  }

  /** Draws a frame for everyone who looks. */
  void show(ScreenFrame frame) {
    try {
      stream.publish(frame.number(), pages.main(frame));
    } catch (RuntimeException e) {
      stream.publish(frame.number(), pages.main(standIn(frame, e)));
    }
  }

  @Override
  public void onError(Throwable fault) {
    LOG.error("the controller's frames broke off", fault);
  }

  @Override
  public void onComplete() {
    LOG.info("the controller shows no more frames");
  }

  @Override
  public void close() {
    Flow.Subscription granted = subscription.getAndSet(null);
    if (granted != null) {
      granted.cancel();
    }
  }

  private static ScreenFrame standIn(ScreenFrame frame, RuntimeException fault) {
    String name = frame.screen().getClass().getSimpleName();
    LOG.error("frame {} cannot be drawn: {}", frame.number(), name, fault);
    return new ScreenFrame(
        frame.number(), frame.head(), frame.manner(), new Screen.OutOfService("screen", false));
  }
}
