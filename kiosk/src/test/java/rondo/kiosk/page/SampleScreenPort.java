package rondo.kiosk.page;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.ScreenPort;
import rondo.kiosk.screen.Touch;

/** A controller that shows what a test says and keeps the touches it gets. Thread-safe. */
final class SampleScreenPort implements ScreenPort, AutoCloseable {
  private final SubmissionPublisher<ScreenFrame> frames = new SubmissionPublisher<>();
  private final List<Touched> touches = new CopyOnWriteArrayList<>();
  private volatile ScreenFrame current;

  SampleScreenPort(ScreenFrame first) {
    current = first;
  }

  /** A touch and the number it came with. */
  record Touched(long screen, Touch touch) {}

  void show(ScreenFrame frame) {
    current = frame;
    frames.submit(frame);
  }

  List<Touched> touches() {
    return List.copyOf(touches);
  }

  @Override
  public ScreenFrame current() {
    return current;
  }

  @Override
  public Flow.Publisher<ScreenFrame> frames() {
    return frames;
  }

  @Override
  public void touch(long screenNumber, Touch touch) {
    touches.add(new Touched(screenNumber, touch));
  }

  @Override
  public void close() {
    frames.close();
  }
}
