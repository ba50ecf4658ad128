package rondo.design.stream;

import io.javalin.http.sse.SseClient;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import rondo.design.route.FeatureRoutes;

/**
 * Pushes a part of a page to every browser that listens, whole and numbered. Who connects, or
 * connects again, gets the newest fragment at once; who is slow skips to the newest; silence is
 * broken by a heartbeat, so that both sides notice a dead peer. One stream shows one thing (a
 * kiosk's screen, one live list). Safe for use by many threads: {@link #publish} never waits for a
 * browser.
 */
public final class EventStream implements FeatureRoutes, AutoCloseable {
  /** Long enough to be cheap, short enough that "connection lost" is believed. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final String path;
  private final Duration heartbeat;
  private final Optional<Runnable> wanted;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Fragment newest;
  private int listeners;
  private boolean closed;

  /** A stream at a path such as {@code /screen/stream} with the ordinary heartbeat. */
  public EventStream(String path) {
    this(path, HEARTBEAT);
  }

  /** A stream at a path with this heartbeat. */
  public EventStream(String path, Duration heartbeat) {
    this(path, heartbeat, Optional.empty());
  }

  private EventStream(String path, Duration heartbeat, Optional<Runnable> wanted) {
    this.path = path;
    this.heartbeat = heartbeat;
    this.wanted = wanted;
  }

  /**
   * A stream of what need not be drawn while nobody listens; then it forgets the newest fragment.
   *
   * @param wanted is told of each new listener: time to draw and publish; must not block
   */
  public static EventStream onDemand(String path, Runnable wanted) {
    return new EventStream(path, HEARTBEAT, Optional.of(wanted));
  }

  /** Whether somebody listens now. */
  public boolean heard() {
    lock.lock();
    try {
      return listeners > 0;
    } finally {
      lock.unlock();
    }
  }

  /** The path, for {@code Shell.live}. */
  public String path() {
    return path;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.sse(path, this::serve);
  }

  /**
   * Makes this the newest fragment.
   *
   * @param number grows with each call; an older number than the newest is dropped
   * @param html the whole fragment
   */
  public void publish(long number, String html) {
    lock.lock();
    try {
      if (newest == null || number > newest.number()) {
        newest = new Fragment(number, html);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends every connection; later ones end at once. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Runs on the connection's own virtual thread until one side ends. */
  private void serve(SseClient browser) {
    count(1);
    try {
      wanted.ifPresent(Runnable::run);
      send(browser);
    } finally {
      count(-1);
    }
  }

  private void count(int more) {
    lock.lock();
    try {
      listeners += more;
      if (listeners == 0 && wanted.isPresent()) {
        newest = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private void send(SseClient browser) {
    long sent = Long.MIN_VALUE;
    boolean open = true;
    while (open && !browser.terminated()) {
      switch (next(sent)) {
        case Fragment fragment -> {
          browser.sendEvent("fragment", fragment.html(), Long.toString(fragment.number()));
          sent = fragment.number();
        }
        case Silence _ -> browser.sendEvent("heartbeat", "-");
        case End _ -> open = false;
      }
    }
  }

  private Next next(long sent) {
    lock.lock();
    try {
      long left = heartbeat.toNanos();
      while (!closed && !isNewerThan(sent) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return outcome(sent);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new End();
    } finally {
      lock.unlock();
    }
  }

  private Next outcome(long sent) {
    Fragment fragment = newest;
    if (closed) {
      return new End();
    }
    return fragment != null && fragment.number() > sent ? fragment : new Silence();
  }

  private boolean isNewerThan(long sent) {
    return newest != null && newest.number() > sent;
  }

  private sealed interface Next permits Fragment, Silence, End {}

  private record Fragment(long number, String html) implements Next {}

  private record Silence() implements Next {}

  private record End() implements Next {}
}
