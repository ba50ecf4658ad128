package rondo.kiosk.controller;

import java.util.Optional;
import java.util.concurrent.Flow;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.Touch;

/**
 * Keeps the frame that is shown, hands out newer ones, and tells how much room there is. Written by
 * the controller's thread, read by any.
 */
public final class ScreenBoard {
  /** The bits that number the frames of one start; the bits above them number the starts. */
  private static final int FRAME_BITS = 24;

  private final NewestPublisher<ScreenFrame> publisher = new NewestPublisher<>();

  /** The first frame of the page that is shown; owned by the controller's thread. */
  private long since = 1;

  /** The first frame of the visit that is shown; owned by the controller's thread. */
  private long visit = 1;

  private volatile ScreenFrame current =
      new ScreenFrame(
          1,
          new ScreenFrame.Head("", ScreenFrame.Standing.BUSY, Optional.empty()),
          new Screen.Starting("observing"));

  private volatile Optional<Inventory> believed = Optional.empty();

  /** What is shown now. */
  public ScreenFrame current() {
    return current;
  }

  /** How many slots are free; empty before the machine has told what it is. */
  Optional<Integer> room() {
    return believed.map(Inventory::free);
  }

  /** What is believed of the slots; empty before the machine has told what it is. */
  Optional<Inventory> believed() {
    return believed;
  }

  void believed(Optional<Inventory> inventory) {
    believed = inventory;
  }

  Flow.Publisher<ScreenFrame> frames() {
    return publisher;
  }

  /**
   * Whether a touch made on this frame still means what its maker saw. The rail stands on every
   * page alike and says what shall be, so a touch of it holds for the whole visit: a page that came
   * by itself in that moment loses none.
   */
  boolean takes(long frame, Touch touch) {
    long first = touch instanceof Touch.OfManner ? Math.min(visit, since) : since;
    return frame >= first && frame <= current.number();
  }

  /** What is shown from now on belongs to whoever comes next. */
  void visitEnded() {
    visit = current.number() + 1;
  }

  /** Numbers go on above those of every earlier start, or an open browser would keep its page. */
  void begin(long start) {
    current =
        new ScreenFrame(start << FRAME_BITS, current.head(), current.manner(), current.screen());
    since = current.number();
    visit = current.number();
  }

  void show(ScreenFrame.Head head, Manner manner, Screen screen) {
    ScreenFrame before = current;
    var next = new ScreenFrame(before.number() + 1, head, manner, screen);
    if (before.showsAs(next)) {
      return;
    }
    if (!samePage(before.screen(), screen)) {
      since = before.number() + 1;
    }
    current = next;
    publisher.publish(current);
  }

  /** A touch made on one is meant alike on the other, so that quick typing loses no letter. */
  private static boolean samePage(Screen before, Screen after) {
    if (before instanceof Screen.Mail mail && after instanceof Screen.Mail now) {
      return mail.confirming() == now.confirming();
    }
    if (before instanceof Screen.TitlePage title && after instanceof Screen.TitlePage now) {
      return title.title().equals(now.title()) && title.format() == now.format();
    }
    if (before instanceof Screen.Cart cart && after instanceof Screen.Cart now) {
      boolean agreedAlike = cart.notice().isEmpty() || cart.price().equals(now.price());
      return cart.notice().equals(now.notice()) && agreedAlike;
    }
    if (before instanceof Screen.Failed failed && after instanceof Screen.Failed now) {
      return failed.failure().equals(now.failure()) && failed.reference().equals(now.reference());
    }
    return before.getClass().equals(after.getClass());
  }

  void close() {
    publisher.close();
  }
}
