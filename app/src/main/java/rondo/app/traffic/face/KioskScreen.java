package rondo.app.traffic.face;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kiosk's screen as a person before it sees it: every frame by the event stream that browsers
 * use, every touch by its form. Waits for what is shown, never for a time. Thread-safe.
 */
public final class KioskScreen implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KioskScreen.class);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration TOUCH_AGAIN = Duration.ofMillis(500);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI stream;
  private final Forms forms;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Thread watcher;
  private Shown newest = Shown.NOTHING;
  private volatile boolean closed;

  private KioskScreen(URI face) {
    stream = face.resolve("/screen/stream");
    forms = new Forms(client, face);
    watcher = Thread.ofVirtual().name("watching " + face).unstarted(this::watch);
  }

  /** Begins to look at the screen with this address. */
  public static KioskScreen at(URI face) {
    var screen = new KioskScreen(face);
    screen.watcher.start();
    return screen;
  }

  /** Waits for a page; says in the end what was shown instead. */
  public Shown await(String page) {
    return await("the page " + page, shown -> shown.page().equals(page));
  }

  /**
   * Waits for a frame.
   *
   * @param what it is, in words, for the fault if it never comes
   */
  public Shown await(String what, Predicate<Shown> wanted) {
    return within(PATIENCE, wanted)
        .orElseThrow(() ->
            new StuckException(
                "%s: waited %d s for %s; it shows %s"
                    .formatted(forms.face(), PATIENCE.toSeconds(), what, now().headline())));
  }

  /** The newest frame. */
  public Shown now() {
    lock.lock();
    try {
      return newest;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Touches until the page gives way: a touch on a frame that is gone counts for nothing.
   *
   * @return the first frame of another page
   */
  public Shown touch(String page, String name, Map<String, String> fields) {
    Shown shown = await(page);
    Optional<Shown> next = Optional.empty();
    for (int tries = 0; next.isEmpty() && tries < PATIENCE.dividedBy(TOUCH_AGAIN); tries++) {
      touch(shown, name, fields);
      next = within(TOUCH_AGAIN, frame -> !frame.page().equals(page));
      shown = now();
    }
    return next.orElseThrow(() ->
        new StuckException(forms.face() + ": the page " + page + " does not react to " + name));
  }

  /** Touches once and waits for a frame after this one, or no longer than a touch may take. */
  public Shown touchOn(Shown shown, String name, Map<String, String> fields) {
    touch(shown, name, fields);
    return within(TOUCH_AGAIN, frame -> frame.number() > shown.number()).orElseGet(this::now);
  }

  private void touch(Shown shown, String name, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("screen", Long.toString(shown.number()));
    forms.post("/touch/" + name, form);
  }

  private Optional<Shown> within(Duration patience, Predicate<Shown> wanted) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!wanted.test(newest) && left > 0) {
        left = news.awaitNanos(left);
      }
      return Optional.of(newest).filter(wanted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StuckException(forms.face() + ": the wait was given up", e);
    } finally {
      lock.unlock();
    }
  }

  private void show(Shown shown) {
    lock.lock();
    try {
      newest = shown;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A kiosk that starts again, or has not yet begun, is looked for again. */
  private void watch() {
    while (!closed) {
      try {
        var request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream").build();
        var parser = new FrameParser();
        try (Stream<String> lines =
            client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
          lines.forEach(line -> parser.line(line).ifPresent(this::show));
        }
        rest();
      } catch (IOException | UncheckedIOException e) {
        LOG.debug("{} is dark", stream);
        rest();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void rest() {
    show(Shown.NOTHING);
    lock.lock();
    try {
      if (!closed && news.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.trace("woken early");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Looks away. */
  @Override
  public void close() {
    closed = true;
    client.shutdownNow();
    watcher.interrupt();
  }
}
